import { db } from '#lib/platform/db.ts';
import type { ScheduleKind } from './schedule-types.ts';

/** Something whose time has come, as whoever does it names it. */
export type DueRow = { number: number; kind: ScheduleKind; version: number; at: Date };

/** Up to 100 rows that are due by the database's clock and have not failed, in the order of their times; after `after`, if given. */
export async function listDue(after: DueRow | null): Promise<DueRow[]> {
  const { at, number, kind } = after ?? { at: new Date(0), number: 0, kind: 'publish' };
  return await db().$queryRaw<DueRow[]>`
    SELECT article_number AS number, kind::text AS kind, version, at FROM schedules
    WHERE at <= clock_timestamp() AND failed_at IS NULL
      AND (at, article_number, kind) > (${at}::timestamptz, ${number}::int, ${kind}::schedule_kind)
    ORDER BY at, article_number, kind LIMIT 100`;
}
