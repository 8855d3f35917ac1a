import { publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { pageSize } from './list-publications.ts';
import type { CardPage } from './types.ts';

/** An edition, and the newsroom's time zone, in which a day begins and ends. */
type Place = { edition: string; timeZone: string };

const distantFuture = { at: new Date(Date.UTC(9999, 0)), number: 2 ** 31 - 1 };

/** The stories first published on a day (`2025/02/13`, of the calendar) in the newsroom's zone, newest first; one index range. */
export async function listDay({ edition, timeZone }: Place, day: string, cursor?: string): Promise<CardPage> {
  const before = parseCursor(cursor) ?? distantFuture;
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM publications p
    WHERE p.edition = ${edition} AND p.first_published_at >= ${startOf(day, 0, timeZone)}
      AND p.first_published_at < ${startOf(day, 1, timeZone)}
      AND (p.first_published_at, p.article_number) < (${before.at}::timestamptz, ${before.number}::int)
    ORDER BY p.first_published_at DESC, p.article_number DESC
    LIMIT ${pageSize + 1}`;
  const cards = rows.slice(0, pageSize).map(toCard);
  const last = cards.at(-1);
  const isEnd = rows.length <= pageSize || !last;
  return {
    cards,
    nextCursor: isEnd ? null : formatCursor({ at: last.firstPublishedAt, number: last.number }),
  };
}

/** The days next to a day that have stories, `2025/02/12`; null where there is none. */
export async function findDaysAround(
  { edition, timeZone }: Place,
  day: string,
): Promise<{ before: string | null; after: string | null }> {
  const rows = await publicDb().$queryRaw<{ before: string | null; after: string | null }[]>`
    SELECT (SELECT to_char(max(first_published_at) AT TIME ZONE ${timeZone}, 'YYYY/MM/DD') FROM publications
        WHERE edition = ${edition} AND first_published_at < ${startOf(day, 0, timeZone)}) AS before,
      (SELECT to_char(min(first_published_at) AT TIME ZONE ${timeZone}, 'YYYY/MM/DD') FROM publications
        WHERE edition = ${edition} AND first_published_at >= ${startOf(day, 1, timeZone)}) AS after`;
  return rows[0] ?? { before: null, after: null };
}

/** How many stories came out on each day of a month (`2025/02`), by the day's number; days without any are not in it. */
export async function countDays({ edition, timeZone }: Place, month: string): Promise<Map<number, number>> {
  const first = `${month}/01`;
  const rows = await publicDb().$queryRaw<{ day: number; count: number }[]>`
    SELECT extract(day FROM first_published_at AT TIME ZONE ${timeZone})::int AS day, count(*)::int AS count
    FROM publications
    WHERE edition = ${edition} AND first_published_at >= ${startOf(first, 0, timeZone)}
      AND first_published_at < (${first}::date + interval '1 month') AT TIME ZONE ${timeZone}
    GROUP BY 1 LIMIT 31`;
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** The months in which stories came out, `2025/02`, newest first; an index look-up for each month since the first. */
export async function listMonths({ edition, timeZone }: Place): Promise<string[]> {
  const rows = await publicDb().$queryRaw<{ month: string }[]>`
    SELECT to_char(m, 'YYYY/MM') AS month FROM generate_series(
      date_trunc('month', (SELECT min(first_published_at) FROM publications WHERE edition = ${edition}) AT TIME ZONE ${timeZone}),
      (SELECT max(first_published_at) FROM publications WHERE edition = ${edition}) AT TIME ZONE ${timeZone},
      interval '1 month') AS m
    WHERE EXISTS (SELECT FROM publications
      WHERE edition = ${edition} AND first_published_at >= m AT TIME ZONE ${timeZone}
        AND first_published_at < (m + interval '1 month') AT TIME ZONE ${timeZone})
    ORDER BY m DESC LIMIT 3000`;
  return rows.map(({ month }) => month);
}

function startOf(day: string, later: 0 | 1, timeZone: string): Prisma.Sql {
  return Prisma.sql`((${day}::date + ${later}::int)::timestamp AT TIME ZONE ${timeZone})`;
}
