import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockTerms } from './merged-terms.ts';
import { termId } from './tag-input.ts';

const keepApartInput = z.strictObject({ ids: z.tuple([termId, termId]) });

/** Remembers that two tags that look alike are not the same, so that nobody is asked again. */
export const keepTagsApart = command({
  name: 'keep-tags-apart',
  input: keepApartInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    const [oneId, otherId] = input.ids.toSorted();
    if (!oneId || !otherId || oneId === otherId)
      throw new NightdeskError('invalid', 'A tag is always the same as itself. Name two.');
    const [one, other] = await lockTerms(tx, 'tag', [oneId, otherId]);
    const { count } = await tx.tagsApart.createMany({ data: [{ oneId, otherId }], skipDuplicates: true });
    if (count > 0 && one && other)
      emit({ type: 'tag.kept-apart', data: { slug: one.slug, name: one.name, other: other.name } });
    return { kept: count };
  },
});
