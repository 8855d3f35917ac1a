'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { settle } from './desk-actions.ts';

type RestoreRevisionProps = {
  number: number;
  ordinal: number;
  baseVersion: number;
  restore: (input: {
    number: number;
    ordinal: number;
    baseVersion: number;
  }) => Promise<Result<{ version: number }>>;
};

/** Puts a revision back in the draft, after asking; readers see nothing of it. */
export function RestoreRevision({ number, ordinal, baseVersion, restore }: RestoreRevisionProps) {
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setRunning(true);
    const result = await settle(restore({ number, ordinal, baseVersion }));
    if (result.ok) return window.location.assign(`/desk/articles/${number}`);
    setRunning(false);
    setFailure(result.error);
  };
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Restore
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => {
          setFailure(null);
          setOpen(open);
        }}
        title={`Restore revision ${ordinal}?`}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
              Restore
            </Button>
          </>
        }
      >
        <p>
          The draft will say what this revision says. What it says now is kept as a revision first. Readers
          see nothing of it until somebody publishes.
        </p>
        {failure ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : null}
      </Dialog>
    </>
  );
}
