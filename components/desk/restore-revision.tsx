'use client';

import type { Result } from '#lib/platform/errors.ts';
import { ConfirmedAction } from './confirmed-action.tsx';

type RestoreRevisionProps = {
  number: number;
  ordinal: number;
  restore: (input: { number: number; ordinal: number }) => Promise<Result<{ version: number }>>;
};

/** Puts a revision back in the draft, after asking; readers see nothing of it. */
export function RestoreRevision({ number, ordinal, restore }: RestoreRevisionProps) {
  return (
    <ConfirmedAction
      verb="Restore"
      title={`Restore revision ${ordinal}?`}
      look="primary"
      run={() => restore({ number, ordinal })}
      onDone={() => window.location.assign(`/desk/articles/${number}`)}
    >
      <p>
        The draft will say what this revision says. What it says now is kept as a revision first. Readers see
        nothing of it until somebody publishes.
      </p>
    </ConfirmedAction>
  );
}
