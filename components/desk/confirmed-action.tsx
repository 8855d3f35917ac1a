'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Result } from '#lib/platform/errors.ts';
import { settle } from './desk-actions.ts';
import { RefusedNotice } from './refused-notice.tsx';
import { useConfirming } from './use-confirming.ts';

type ConfirmedActionProps = {
  /** What the confirming button says. */
  verb: string;
  /** What the button that asks says, when it is more than the verb. */
  opener?: string;
  /** What that button is read out as, where its words alone are not enough. */
  label?: string;
  title: string;
  look?: 'primary' | 'plain' | 'quiet';
  isSmall?: boolean;
  run: () => Promise<Result<unknown>>;
  onDone: () => void;
  children: ReactNode;
};

/** A button that asks before it does something, and shows why when it could not be done. */
export function ConfirmedAction(props: ConfirmedActionProps) {
  const { verb, opener = verb, label, title, look = 'plain', isSmall = false, run, onDone, children } = props;
  const [isOpen, setOpen] = useState(false);
  const confirming = useConfirming();
  const confirm = async () => {
    const refused = await confirming.run(async () => {
      const result = await settle(run());
      return result.ok ? null : result.error;
    });
    if (refused) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button look={look} small={isSmall} aria-label={label} onClick={() => setOpen(true)}>
        {opener}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => {
          confirming.forget();
          setOpen(open);
        }}
        title={title}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" disabled={confirming.isRunning} onClick={() => void confirm()}>
              {verb}
            </Button>
          </>
        }
      >
        {children}
        <RefusedNotice failure={confirming.failure} />
      </Dialog>
    </>
  );
}
