import { db } from '#lib/platform/db.ts';
import type { ScheduleKind } from './schedule-types.ts';

/** Something whose time has come, as whoever does it names it. A bundle stands for all its stories, by the first of them. */
export type DueRow = {
  number: number;
  kind: ScheduleKind;
  version: number;
  at: Date;
  bundle: { id: string; version: number } | null;
};

/** Up to 100 rows that are due by the database's clock and have not failed, in the order of their times; after `after`, if given. */
export async function listDue(after: DueRow | null): Promise<DueRow[]> {
  const { at, number, kind } = after ?? { at: new Date(0), number: 0, kind: 'publish' };
  return await db().$queryRaw<DueRow[]>`
    SELECT s.article_number AS number, s.kind::text AS kind, s.version, s.at,
           CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'version', b.version) END AS bundle
    FROM schedules s LEFT JOIN bundles b ON b.id = s.bundle_id
    WHERE s.at <= clock_timestamp() AND s.failed_at IS NULL
      AND (s.at, s.article_number, s.kind) > (${at}::timestamptz, ${number}::int, ${kind}::schedule_kind)
      AND NOT EXISTS (SELECT 1 FROM schedules o
        WHERE o.bundle_id = s.bundle_id AND o.article_number < s.article_number AND o.failed_at IS NULL)
    ORDER BY s.at, s.article_number, s.kind LIMIT 100`;
}
