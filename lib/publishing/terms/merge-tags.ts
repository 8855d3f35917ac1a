import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { lockTags, tagFamily } from '#lib/taxonomy/tag-steps.ts';
import { leadList } from './lead-lists.ts';
import { rewriteTags } from './rewrite-tags.ts';

const mergeInput = z.strictObject({ fromId: termId, intoId: termId });

/**
 * Lets one tag stand for another: in every story, list and page at once, and in texts that name the other from now on. What
 * a text was given is not rewritten, so that a merge can be taken back (undo-merge). Merging twice changes nothing.
 */
export const mergeTags = command({
  name: 'merge-tags',
  input: mergeInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    const { fromId, intoId } = input;
    if (fromId === intoId) throw new NightdeskError('invalid', 'Choose another tag to merge this one into.');
    const now = await lockPublic(tx);
    const [from, into] = await lockTags(tx, [fromId, intoId]);
    if (!from || !into) throw new NightdeskError('not_found', 'There is no such tag.');
    if (from.rootId === into.id) return { slug: into.slug, live: 0 };
    if (from.rootId !== null || into.rootId !== null)
      throw new NightdeskError(
        'conflict',
        'One of these tags was merged into another meanwhile. Look again.',
      );
    const family = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM ${tagFamily(fromId)} AS family`;
    const ids = family.map(({ id }) => id);
    await tx.tag.updateMany({ where: { id: { in: ids } }, data: { rootId: intoId } });
    await tx.tag.updateMany({ where: { id: fromId }, data: { mergedIntoId: intoId, mergedAt: now } });
    await leadList(tx, { kind: 'tag', ids, from, toSlug: into.slug });
    const live = await rewriteTags(tx, [from.slug], [into.slug]);
    const heir = { slug: into.slug, name: into.name };
    emit({ type: 'tag.merged', data: { slug: from.slug, name: from.name, into: heir, live } });
    return { slug: into.slug, live };
  },
});
