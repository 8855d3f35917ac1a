import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { unmergeTerm } from './merge-terms.ts';

const undoInput = z.strictObject({ id: termId });

/** Takes a merge back: the tag stands for itself again, in every text that was given it and with all that was merged into it before. */
export const undoMerge = command({
  name: 'undo-merge',
  input: undoInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    await lockPublic(tx);
    const { one, other, live } = await unmergeTerm(tx, 'tag', input.id);
    if (live === null) return { slug: one.slug, live: 0 };
    const from = { slug: other.slug, name: other.name };
    emit({ type: 'tag.unmerged', data: { slug: one.slug, name: one.name, from, live } });
    return { slug: one.slug, live };
  },
});
