'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '#lib/platform/errors.ts';
import { ConfirmedAction } from './confirmed-action.tsx';

/** A part of a revision: a block by its place in the body, from 0, or a field by its name. */
type Part = { block: number } | { field: string };

/** From which revision parts can be put back, and what does it. */
export type PuttingBack = {
  number: number;
  ordinal: number;
  restoreBlock: (input: { number: number; ordinal: number; block: number }) => Promise<Result<unknown>>;
  restoreField: (input: { number: number; ordinal: number; field: string }) => Promise<Result<unknown>>;
};

type PutBackProps = { from: PuttingBack; part: Part; kind: string };

/** Puts one block or one field of a revision back in the draft, after asking. */
export function PutBack({ from, part, kind }: PutBackProps) {
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const { number, ordinal, restoreBlock, restoreField } = from;
  if (isDone) return <span role="status">It is in the draft again</span>;
  return (
    <ConfirmedAction
      verb="Put back"
      label={`Put back this ${kind}`}
      title={`Put this ${kind} back?`}
      isSmall
      run={() =>
        'block' in part
          ? restoreBlock({ number, ordinal, ...part })
          : restoreField({ number, ordinal, ...part })
      }
      onDone={() => {
        setDone(true);
        router.refresh();
      }}
    >
      <p>
        The {kind} of revision {ordinal} comes back in its place in the draft; nothing else changes. What the
        draft says now is kept as a revision first.
      </p>
    </ConfirmedAction>
  );
}
