'use client';

import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { LetterView } from '#lib/newsletter/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import type { LetterActions } from './letter-actions.ts';
import { letterStateWords } from './letter-words.ts';

type Props = { letter: LetterView; actions: LetterActions; onDone: () => void };

/** How far a letter has come, with the ways to hold it up and to let it go on. */
export function LetterProgress({ letter, actions, onDone }: Props) {
  const { id, state, audience, counts, startedAt, finishedAt } = letter;
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (action: Promise<Result<unknown>>) => {
    const result = await settle(action);
    setFailure(result.ok ? null : result.error);
    onDone();
  };
  const settled = counts.sent + counts.left + counts.refused + counts.unknown;
  return (
    <section className="letter-progress" aria-labelledby="letter-progress">
      <div role="status">
        <h2 id="letter-progress">{letterStateWords(letter)}</h2>
      </div>
      {state === 'sent' ? null : (
        <>
          <progress aria-labelledby="letter-progress" max={audience} value={settled} />
          <p>
            {counts.sent} of {audience} sent
            {counts.left > 0 ? `, ${counts.left} left before their turn` : ''}
            {counts.refused > 0 ? `, ${counts.refused} not taken by the mail server` : ''}
            {counts.unknown > 0 ? `, ${counts.unknown} not known` : ''}.
          </p>
        </>
      )}
      <RefusedNotice failure={failure} />
      {state === 'sending' ? <Button onClick={() => void run(actions.pause({ id }))}>Pause</Button> : null}
      {state === 'paused' ? (
        <>
          <p className="quiet">Nothing is sent until it goes on; nobody is sent it twice.</p>
          <Button look="primary" onClick={() => void run(actions.goOn({ id }))}>
            Go on
          </Button>
        </>
      ) : null}
      <p className="quiet">
        {startedAt ? (
          <>
            Began <TimeStamp at={startedAt.toISOString()} />
          </>
        ) : null}
        {finishedAt ? (
          <>
            , finished <TimeStamp at={finishedAt.toISOString()} />
          </>
        ) : null}
      </p>
    </section>
  );
}
