import type { Actor } from '#lib/permissions/actor.ts';
import { authorize, visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { NightdeskEvent } from './events.ts';
import { type LogFilters, logCondition } from './log-filters.ts';
import { sentenceOf } from './sentence.ts';

/** One line of the log. The article's headline is today's; null when there is none or the actor may not read it. */
export type LogRow = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  sentence: string;
  article: { number: number; headline: string | null } | null;
};

type Found = {
  id: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  type: string;
  data: unknown;
  articleNumber: number | null;
};

const pageSize = 50;

/** The log, newest first, 50 a page; `forbidden` without the right to read it. */
export async function listLog(
  actor: Actor,
  filters: LogFilters,
  cursor?: string | null,
): Promise<{ rows: LogRow[]; nextCursor: string | null }> {
  authorize(actor, 'audit:read');
  const { before, order } = placeInLog(filters, cursor);
  const found = await db().$queryRaw<Found[]>`
    SELECT e.id, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.type, e.data,
      e.article_number AS "articleNumber"
    FROM events e WHERE ${before} AND ${logCondition(filters, await newsroomZone())}
    ORDER BY ${order} LIMIT ${pageSize + 1}`;
  const shown = found.slice(0, pageSize);
  const headlines = await headlinesOf(actor, shown);
  const rows = shown.map(({ id, at, actorId, actorName, type, data, articleNumber }) => ({
    id: String(id),
    at,
    actorId,
    actorName,
    sentence: sentenceOf({ type, data } as NightdeskEvent),
    article: articleNumber ? { number: articleNumber, headline: headlines.get(articleNumber) ?? null } : null,
  }));
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

// The log of some days is read along its times: along the ids all that came after these days would be read first.
function placeInLog({ from, to }: LogFilters, cursor?: string | null) {
  const last = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null;
  if (!from && !to) {
    const before = last === null ? Prisma.sql`TRUE` : Prisma.sql`e.id < ${last}`;
    return { before, order: Prisma.sql`e.id DESC` };
  }
  const before =
    last === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(e.at, e.id) < (SELECT l.at, l.id FROM events l WHERE l.id = ${last})`;
  return { before, order: Prisma.sql`e.at DESC, e.id DESC` };
}

/** The zone in which the newsroom counts its days. */
export async function newsroomZone(): Promise<string> {
  const newsroom = await db().newsroom.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return newsroom?.timeZone ?? 'UTC';
}

async function headlinesOf(actor: Actor, rows: Found[]): Promise<Map<number, string>> {
  const numbers = [...new Set(rows.flatMap(({ articleNumber }) => articleNumber ?? []))];
  const drafts = await db().draft.findMany({
    where: { articleNumber: { in: numbers }, ...visibleTo(actor) },
    select: { articleNumber: true, headline: true },
    take: pageSize,
  });
  return new Map(drafts.map(({ articleNumber, headline }) => [articleNumber, headline]));
}
