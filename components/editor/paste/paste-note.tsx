'use client';

/** What became of something that was pasted, until it is read. */
export function PasteNote({ note, onDismiss }: { note: string; onDismiss: () => void }) {
  return (
    <p className="paste-note" role="alert">
      {note}
      <button type="button" className="link-button" onClick={onDismiss}>
        Dismiss
      </button>
    </p>
  );
}
