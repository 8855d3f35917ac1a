import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { BundleRef } from './schedule-types.ts';

/** Of rows `c` with a `bundle_id`: the bundle in which each waits, as `bundle`; null for those in none. */
export const bundleColumn = Prisma.sql`(
  SELECT jsonb_build_object('id', b.id, 'name', b.name, 'others', count(*) - 1, 'isHeld', bool_or(held.stage <> 'ready'))
  FROM bundles b JOIN schedules s ON s.bundle_id = b.id JOIN drafts held ON held.article_number = s.article_number
  WHERE b.id = c.bundle_id GROUP BY b.id) AS bundle`;

/** The bundle in which a story waits, if it does. Whether one may read of the story is asked by the caller. */
export async function findBundleOf(number: number): Promise<BundleRef | null> {
  const [row] = await db().$queryRaw<{ bundle: BundleRef | null }[]>`
    SELECT ${bundleColumn} FROM schedules c WHERE c.article_number = ${number} AND c.kind = 'publish'`;
  return row?.bundle ?? null;
}
