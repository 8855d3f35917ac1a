import type { ArticleContent } from '#lib/articles/types.ts';
import { imageIds } from '#lib/document/extract.ts';
import type { Tx } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { publicTerm, sectionName } from './public-terms.ts';
import type { PublicAsset, PublicAuthor, PublicTag } from './types.ts';

/** The things that a text names by id, as the public will see them. What no longer exists is not in it. */
export type Surroundings = {
  section: { slug: string; name: string } | null;
  authors: Record<string, PublicAuthor>;
  tags: Record<string, PublicTag>;
  assets: Record<string, PublicAsset>;
};

/** Loads what a text names, its section, authors, tags and photographs, in one query. */
export async function loadSurroundings(tx: Tx, content: ArticleContent): Promise<Surroundings> {
  const assetIds = [...imageIds(content.body), ...(content.lede ? [content.lede.assetId] : [])];
  const language = Prisma.sql`${content.language}::text`;
  const rows = await tx.$queryRaw<Surroundings[]>`
    SELECT
      (SELECT json_build_object('slug', s.slug, 'name', ${sectionName(language)}) FROM sections given
       JOIN sections s ON s.id = coalesce(given.replaced_by_id, given.id) WHERE given.id = ${content.sectionId}::uuid) AS section,
      (SELECT coalesce(jsonb_object_agg(t.id, ${publicTerm('author', language)}), '{}')
       FROM authors t JOIN authors r ON r.id = coalesce(t.root_id, t.id)
       WHERE t.id = ANY(${content.authorIds}::uuid[])) AS authors,
      (SELECT coalesce(jsonb_object_agg(t.id, ${publicTerm('tag', language)}), '{}')
       FROM tags t JOIN tags r ON r.id = coalesce(t.root_id, t.id)
       WHERE t.id = ANY(${content.tagIds}::uuid[]) AND r.deleted_at IS NULL) AS tags,
      (SELECT coalesce(json_object_agg(id, json_build_object('key', key, 'width', width, 'height', height, 'widths', widths)), '{}')
       FROM assets WHERE id = ANY(${assetIds}::uuid[])) AS assets`;
  return rows[0] ?? { section: null, authors: {}, tags: {}, assets: {} };
}
