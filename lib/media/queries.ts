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
 * The numbers of live articles because of which the public may see this photograph; empty when it may not. Ten are enough:
 * each is a name under which the answer is dropped, and then it is asked again.
 */
export async function articlesShowing(key: string): Promise<number[]> {
  const rows = await publicDb().publicationMedia.findMany({
    where: { key },
    select: { articleNumber: true },
    orderBy: { articleNumber: 'asc' },
    take: 10,
  });
  return rows.map((row) => row.articleNumber);
}
