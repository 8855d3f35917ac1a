'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { settle } from './desk-actions.ts';

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
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setRunning(true);
    const result = await settle(run());
    setRunning(false);
    if (!result.ok) return setFailure(result.error);
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
          setFailure(null);
          setOpen(open);
        }}
        title={title}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
              {verb}
            </Button>
          </>
        }
      >
        {children}
        {failure ? (
          <Notice tone="bad" isAlert>
            {failure.fields ? Object.values(failure.fields).join(' ') : failure.message}
          </Notice>
        ) : null}
      </Dialog>
    </>
  );
}
