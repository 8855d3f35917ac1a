import type { ArticleContent } from '#lib/articles/types.ts';
import { imageIds } from '#lib/document/extract.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { PublicAsset, PublicAuthor, PublicTag } from './types.ts';

/** The things that a text names by id, as the public will see them. What no longer exists is not in it. */
export type Surroundings = {
  section: { slug: string; name: string } | null;
  authors: Record<string, PublicAuthor & { bio: string }>;
  tags: Record<string, PublicTag>;
  assets: Record<string, PublicAsset>;
};

/** Loads what a text names: its section, authors, tags and photographs. */
export async function loadSurroundings(tx: Tx, content: ArticleContent): Promise<Surroundings> {
  const term = { id: true, slug: true, name: true };
  const section = content.sectionId
    ? await tx.section.findUnique({ where: { id: content.sectionId }, select: { slug: true, name: true } })
    : null;
  const authors = await tx.author.findMany({
    where: { id: { in: content.authorIds } },
    select: { ...term, bio: true },
  });
  const tags = await tx.tag.findMany({ where: { id: { in: content.tagIds } }, select: term });
  const assetIds = [...imageIds(content.body), ...(content.lede ? [content.lede.assetId] : [])];
  const assets = await tx.asset.findMany({
    where: { id: { in: assetIds } },
    select: { id: true, key: true, width: true, height: true, widths: true },
  });
  return { section, authors: byId(authors), tags: byId(tags), assets: byId(assets) };
}

function byId<Row extends { id: string }>(rows: Row[]): Record<string, Omit<Row, 'id'>> {
  return Object.fromEntries(rows.map(({ id, ...rest }) => [id, rest]));
}
