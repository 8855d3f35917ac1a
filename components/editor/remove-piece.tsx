'use client';

import { X } from 'lucide-react';

/** The button that takes a piece out of the text. */
export function RemovePiece({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className="piece-remove"
      aria-label={`Remove ${name}`}
      contentEditable={false}
      onClick={onRemove}
    >
      <X aria-hidden size={16} />
    </button>
  );
}
