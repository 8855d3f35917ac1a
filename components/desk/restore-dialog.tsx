'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';

type RestoreDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  headline: string;
  /** Does it; answers with why not. */
  onConfirm: () => Promise<Failure | null>;
};

/** Asks once more before a withdrawn story is back in public. */
export function RestoreDialog({ isOpen, onOpenChange, headline, onConfirm }: RestoreDialogProps) {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setRunning(true);
    setFailure(null);
    setFailure(await onConfirm());
    setRunning(false);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        setFailure(null);
        onOpenChange(open);
      }}
      title="Restore this story?"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
            Restore
          </Button>
        </>
      }
    >
      <p className="dialog-headline">{headline}</p>
      <p>
        Readers get it back as they last had it: the same text, address, times and corrections. What the draft
        says since stays here; “Publish” gives readers the draft.
      </p>
      {failure ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
    </Dialog>
  );
}
