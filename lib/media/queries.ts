import { db, publicDb } from '#lib/platform/db.ts';
import { assetColumns } from './asset-columns.ts';
import type { AssetView } from './types.ts';

const pageSize = 40;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A page of the library, newest first; `q` looks in file names, captions and credits. Every role may look. */
export async function listAssets(
  q = '',
  cursor: string | null = null,
): Promise<{ rows: AssetView[]; nextCursor: string | null }> {
  const contains = { contains: q.trim().slice(0, 100), mode: 'insensitive' } as const;
  const found = await db().asset.findMany({
    where:
      q.trim() === '' ? {} : { OR: [{ filename: contains }, { caption: contains }, { credit: contains }] },
    select: assetColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: pageSize + 1,
    ...(cursor !== null && uuid.test(cursor) ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const rows = found.slice(0, pageSize);
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

/** The photographs with these ids, at most 500; ids that are none are left out. */
export async function findAssets(ids: string[]): Promise<AssetView[]> {
  const known = [...new Set(ids)].filter((id) => uuid.test(id)).slice(0, 500);
  if (known.length === 0) return [];
  return db().asset.findMany({ where: { id: { in: known } }, select: assetColumns });
}

/**
 * The names of the live articles and lists because of which the public may see this photograph; empty when it may not. Ten
 * of each are enough: by each the answer is dropped, and then it is asked again.
 */
export async function namesShowing(key: string): Promise<string[]> {
  const rows = await publicDb().$queryRaw<{ name: string }[]>`
    (SELECT 'article:' || article_number AS name FROM publication_media WHERE key = ${key} ORDER BY article_number LIMIT 10)
    UNION
    (SELECT kind || ':' || slug FROM public_lists WHERE picture ->> 'key' = ${key} AND picture IS NOT NULL LIMIT 10)
    UNION
    (SELECT unnest(ARRAY['article:' || article_number, CASE page WHEN '' THEN 'front' ELSE 'section:' || page END])
     FROM public_front_pins WHERE image ->> 'key' = ${key} AND image IS NOT NULL LIMIT 10)`;
  return rows.map((row) => row.name);
}
