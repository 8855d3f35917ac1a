import { Fragment } from 'react';
import type { WordChange } from '#lib/document/diff-words.ts';
import { Signed } from './signed.tsx';

/** A plain text with what changed in it; `between` stands between its parts when they are names. */
export function ComparedWords({ changes, between = '' }: { changes: WordChange[]; between?: string }) {
  return changes.map(({ kind, text }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and its parts have no other name
    <Fragment key={place}>
      {place > 0 ? between : ''}
      <Signed sign={kind === 'same' ? null : kind}>{text}</Signed>
    </Fragment>
  ));
}
