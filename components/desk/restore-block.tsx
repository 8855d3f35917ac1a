'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '#lib/platform/errors.ts';
import { ConfirmedAction } from './confirmed-action.tsx';

type RestoreBlockProps = {
  number: number;
  ordinal: number;
  /** The block's place in the revision's body, from 0. */
  block: number;
  kind: string;
  restore: (input: { number: number; ordinal: number; block: number }) => Promise<Result<unknown>>;
};

/** Puts one block of a revision back in the draft, after asking. */
export function RestoreBlock({ number, ordinal, block, kind, restore }: RestoreBlockProps) {
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  if (isDone) return <span role="status">It is in the draft again</span>;
  return (
    <ConfirmedAction
      verb="Put back"
      label={`Put this ${kind} back`}
      title={`Put this ${kind} back?`}
      isSmall
      run={() => restore({ number, ordinal, block })}
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
