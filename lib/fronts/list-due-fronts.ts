import { db } from '#lib/platform/db.ts';

/** A layout whose time has come, as whoever gives it to readers names it. */
export type DueFront = { edition: string; page: string; version: number };

/** Up to 100 layouts that are due by the database's clock, in the order of their times. */
export async function listDueFronts(): Promise<DueFront[]> {
  return await db().$queryRaw<DueFront[]>`
    SELECT edition, page, version FROM front_schedules
    WHERE at <= clock_timestamp() ORDER BY at, edition, page LIMIT 100`;
}
