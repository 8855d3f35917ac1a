'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { RefusedNotice } from './refused-notice.tsx';
import { useConfirming } from './use-confirming.ts';

type RestoreDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  headline: string;
  /** Does it; answers with why not. */
  onConfirm: () => Promise<Failure | null>;
};

/** Asks once more before a withdrawn story is back in public. */
export function RestoreDialog({ isOpen, onOpenChange, headline, onConfirm }: RestoreDialogProps) {
  const { isRunning, failure, run, forget } = useConfirming();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        forget();
        onOpenChange(open);
      }}
      title="Restore this story?"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" disabled={isRunning} onClick={() => void run(onConfirm)}>
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
      <RefusedNotice failure={failure} />
    </Dialog>
  );
}
