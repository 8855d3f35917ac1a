import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { accountOf } from '#lib/taxonomy/author-steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { mergeTerms } from './merge-terms.ts';

const mergeInput = z.strictObject({ fromId: termId, intoId: termId });

/**
 * Lets one author stand for another: in every byline, list, feed and page at once, and in texts that name the other from now
 * on. Two who both have an account are refused. Can be taken back (unmerge-author); merging twice changes nothing.
 */
export const mergeAuthors = command({
  name: 'merge-authors',
  input: mergeInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'author:manage');
    const now = await lockPublic(tx);
    await refuseTwoAccounts(tx, input);
    const { one, other, live } = await mergeTerms(tx, 'author', { ...input, now });
    if (live === null) return { slug: other.slug, live: 0 };
    const into = { slug: other.slug, name: other.name };
    emit({ type: 'author.merged', data: { slug: one.slug, name: one.name, into, live } });
    return { slug: other.slug, live };
  },
});

async function refuseTwoAccounts(tx: Tx, { fromId, intoId }: z.output<typeof mergeInput>): Promise<void> {
  const [one, other] = [await accountOf(tx, fromId), await accountOf(tx, intoId)];
  if (one === null || other === null || one === other) return;
  throw new NightdeskError(
    'conflict',
    'Both authors have an account, so they are two people. Take one account away first if they are not.',
  );
}
