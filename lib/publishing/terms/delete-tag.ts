import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { familyOf, lockTerms, termFamily } from '#lib/taxonomy/merged-terms.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { rewriteTerms } from './rewrite-terms.ts';

const deleteInput = z.strictObject({
  id: termId,
  /** Without this a tag that stories have is refused: merge it into the one that replaces it. */
  isFromStoriesToo: z.boolean().default(false),
});

/** Takes a tag away, from the stories that have it only when that is said. Its address and its names are free again. */
export const deleteTag = command({
  name: 'delete-tag',
  input: deleteInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    const now = await lockPublic(tx);
    const [tag] = await lockTerms(tx, 'tag', [input.id]);
    if (!tag || tag.rootId !== null) throw new NightdeskError('not_found', 'There is no such tag.');
    if (!input.isFromStoriesToo) await refuseUsed(tx, tag);
    const ids = await familyOf(tx, 'tag', tag.id);
    // The rows stay: texts and revisions name them by id. An id is a slug that nobody types.
    await tx.$executeRaw`UPDATE tags SET deleted_at = ${now}, slug = id::text WHERE id = ANY(${ids}::uuid[])`;
    await tx.tagWord.deleteMany({ where: { tagId: { in: ids } } });
    await tx.listRedirect.deleteMany({ where: { kind: 'tag', termId: { in: ids } } });
    const live = await rewriteTerms(tx, 'tag', [tag.slug], []);
    emit({ type: 'tag.deleted', data: { slug: tag.slug, name: tag.name, live } });
    return { live };
  },
});

async function refuseUsed(tx: Tx, tag: { id: string; name: string }): Promise<void> {
  const rows = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM draft_tags WHERE tag_id IN ${termFamily('tag', tag.id)}) OR EXISTS (
      SELECT FROM publication_listings l JOIN tags t ON t.slug = l.slug WHERE l.kind = 'tag' AND t.id = ${tag.id}::uuid) AS used`;
  if (!rows[0]?.used) return;
  const message = `Stories have the tag “${tag.name}”. Merge it into the one that replaces it, or take it out of them.`;
  throw new NightdeskError('conflict', message);
}
