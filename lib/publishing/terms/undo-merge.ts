import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { lockTags } from '#lib/taxonomy/tag-steps.ts';
import { leadBack } from './lead-lists.ts';
import { rewriteTags } from './rewrite-tags.ts';

const undoInput = z.strictObject({ id: termId });

/** Takes a merge back: the tag stands for itself again, in every text that was given it and with all that was merged into it before. */
export const undoMerge = command({
  name: 'undo-merge',
  input: undoInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    await lockPublic(tx);
    const [tag] = await lockTags(tx, [input.id]);
    if (!tag) throw new NightdeskError('not_found', 'There is no such tag.');
    if (tag.rootId === null) return { slug: tag.slug, live: 0 };
    const [heir] = await lockTags(tx, [tag.rootId]);
    if (!heir) throw new NightdeskError('not_found', 'There is no such tag.');
    const back = await tx.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE back(id) AS (
        SELECT ${tag.id}::uuid UNION SELECT t.id FROM tags t JOIN back ON t.merged_into_id = back.id
      ) SELECT id::text FROM back`;
    const ids = back.map(({ id }) => id);
    await tx.tag.updateMany({ where: { id: { in: ids } }, data: { rootId: tag.id } });
    const alone = { rootId: null, mergedIntoId: null, mergedAt: null };
    await tx.tag.updateMany({ where: { id: tag.id }, data: alone });
    await leadBack(tx, { kind: 'tag', ids, slug: tag.slug });
    const live = await rewriteTags(tx, [heir.slug], [tag.slug, heir.slug]);
    const from = { slug: heir.slug, name: heir.name };
    emit({ type: 'tag.unmerged', data: { slug: tag.slug, name: tag.name, from, live } });
    return { slug: tag.slug, live };
  },
});
