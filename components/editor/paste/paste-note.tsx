'use client';

/** What became of something that was pasted, until it is read. */
export function PasteNote({ note, onDismiss }: { note: string; onDismiss: () => void }) {
  return (
    <p className="editor-problem paste-note" role="alert">
      {note}
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </p>
  );
}
