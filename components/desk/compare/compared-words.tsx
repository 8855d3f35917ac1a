import { inOrder } from '#components/ui/in-order.ts';
import type { WordChange } from '#lib/document/diff-words.ts';
import { Signed } from './signed.tsx';

/** A plain text with what changed in it; `between` stands between its parts when they are names. */
export function ComparedWords({ changes, between = '' }: { changes: WordChange[]; between?: string }) {
  return inOrder(changes, ({ kind, text }, place) => (
    <>
      {place > 0 ? between : ''}
      <Signed sign={kind === 'same' ? null : kind}>{text}</Signed>
    </>
  ));
}
