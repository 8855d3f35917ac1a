import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { unmergeTerm } from './merge-terms.ts';

const unmergeInput = z.strictObject({ id: termId });

/** Takes a merge back: the author stands for themselves again, in every text that was given them. */
export const unmergeAuthor = command({
  name: 'unmerge-author',
  input: unmergeInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'author:manage');
    await lockPublic(tx);
    const { one, other, live } = await unmergeTerm(tx, 'author', input.id);
    if (live === null) return { slug: one.slug, live: 0 };
    const from = { slug: other.slug, name: other.name };
    emit({ type: 'author.unmerged', data: { slug: one.slug, name: one.name, from, live } });
    return { slug: one.slug, live };
  },
});
