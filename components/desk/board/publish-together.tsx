'use client';

import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import type { BoardCard } from '#lib/workflow/types.ts';

/** Publishes several stories at one moment: all, or none. */
export type PublishAll = (numbers: number[]) => Promise<Result<unknown>>;

type PublishTogetherProps = { cards: BoardCard[]; publishAll: PublishAll; onDone: () => void };

/** Publishes the chosen stories together; when one is not ready, none is published, and each says why. */
export function PublishTogether({ cards, publishAll, onDone }: PublishTogetherProps) {
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setRunning(true);
    setFailure(null);
    const result = await settle(publishAll(cards.map(({ number }) => number)));
    setRunning(false);
    if (!result.ok) return setFailure(result.error);
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Publish together…
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => {
          setFailure(null);
          setOpen(open);
        }}
        title="Publish these together?"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
              Publish
            </Button>
          </>
        }
      >
        <p>All of them reach readers at one moment. If one is not ready, none is published.</p>
        <ul className="together">
          {cards.map(({ number, headline }) => (
            <li key={number}>
              <a href={`/desk/articles/${number}`}>{headline || 'No headline yet'}</a>
              {failure?.fields?.[number] ? <p className="field-error">{failure.fields[number]}</p> : null}
            </li>
          ))}
        </ul>
        {failure ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : null}
      </Dialog>
    </>
  );
}
