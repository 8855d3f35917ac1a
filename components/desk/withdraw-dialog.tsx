'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { RefusedNotice } from './refused-notice.tsx';
import { useConfirming } from './use-confirming.ts';

/** Why a story goes: for the newsroom, and for its readers. */
export type WithdrawalWords = { reason: string; publicNote: string };

type WithdrawDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  headline: string;
  /** Does it; answers with why not. */
  onConfirm: (words: WithdrawalWords) => Promise<Failure | null>;
};

/** Takes a story down: asks for the reason, which stays in the newsroom's log. */
export function WithdrawDialog({ isOpen, onOpenChange, headline, onConfirm }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const [publicNote, setPublicNote] = useState('');
  const { isRunning, failure, run, forget } = useConfirming();
  const input = useRef<HTMLTextAreaElement>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await run(() => onConfirm({ reason, publicNote }));
    if (refused?.fields?.reason) input.current?.focus();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        forget();
        onOpenChange(open);
      }}
      title="Withdraw this story?"
      initialFocus={input}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="danger" type="submit" form="withdraw-form" disabled={isRunning}>
            Withdraw
          </Button>
        </>
      }
    >
      <form id="withdraw-form" onSubmit={(event) => void confirm(event)}>
        <p className="dialog-headline">{headline}</p>
        <p>
          It leaves the site, every list and every feed at once, with photographs that no other story shows;
          its address answers that it was withdrawn. The draft and its history stay here.
        </p>
        <Field
          id="withdraw-reason"
          label="Reason"
          hint="For the newsroom’s log; readers do not see it."
          error={failure?.fields?.reason}
        >
          {(control) => (
            <textarea
              {...control}
              ref={input}
              className="input"
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field
          id="withdraw-note"
          label="Told to readers"
          hint="Stands where the story stood. May be left empty."
          error={failure?.fields?.publicNote}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              maxLength={300}
              value={publicNote}
              onChange={(event) => setPublicNote(event.target.value)}
            />
          )}
        </Field>
        <RefusedNotice failure={failure} shownAt={['reason', 'publicNote']} />
      </form>
    </Dialog>
  );
}
