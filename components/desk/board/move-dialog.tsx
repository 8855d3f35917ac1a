'use client';

import { type FormEvent, useRef, useState } from 'react';
import { stageWords } from '#components/desk/stage.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Move } from './moves.ts';

type MoveDialogProps = {
  move: Move | null;
  onClose: () => void;
  onConfirm: (move: Move, note: string) => void;
};

/** Asks why a story goes back, for whoever takes it up again. */
export function MoveDialog({ move, onClose, onConfirm }: MoveDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const last = useRef<Move | null>(null);
  if (move) last.current = move;
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (!move) return;
    if (reason.trim() === '') {
      setMissing(true);
      return input.current?.focus();
    }
    setReason('');
    setMissing(false);
    onConfirm(move, reason);
  };
  const stage = move?.change.stage;
  return (
    <Dialog
      isOpen={move !== null}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        setMissing(false);
        onClose();
      }}
      title={stage ? `Back to “${stageWords[stage]}”` : 'Move'}
      initialFocus={input}
      finalFocus={() => linkOf(last.current)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="move-form">
            Move back
          </Button>
        </>
      }
    >
      <form id="move-form" onSubmit={confirm}>
        <p className="dialog-headline">
          {move?.cards.length === 1 ? move.cards[0]?.headline : `${move?.cards.length ?? 0} stories`}
        </p>
        <Field
          id="move-reason"
          label="Reason"
          hint="For whoever takes it up again; it stays in the story’s history."
          error={isMissing ? 'Say why it goes back.' : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              ref={input}
              className="input"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

// By then the story stands in another column, where its card is another element.
function linkOf(move: Move | null): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-board-card="${move?.cards[0]?.number}"]`);
}
