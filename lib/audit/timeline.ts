import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { NightdeskEvent } from './events.ts';
import { sentenceOf } from './sentence.ts';

/** One line of a story's timeline: who, when, and what they did as a sentence's predicate ("published it"). */
export type TimelineRow = { id: string; at: Date; actorName: string; sentence: string };

const pageSize = 50;

/** What happened to an article, newest first, 50 a page; empty when the actor may not read it. */
export async function listTimeline(
  actor: Actor,
  number: number,
  cursor?: string | null,
): Promise<{ rows: TimelineRow[]; nextCursor: string | null }> {
  if (!isRowNumber(number)) return { rows: [], nextCursor: null };
  const visible = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { articleNumber: true },
  });
  if (!visible) return { rows: [], nextCursor: null };
  const before = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined;
  const found = await db().event.findMany({
    where: { articleNumber: number, id: { lt: before } },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: { id: true, at: true, actorName: true, type: true, data: true },
  });
  const rows = found.slice(0, pageSize).map(({ id, at, actorName, type, data }) => ({
    id: String(id),
    at,
    actorName,
    // Events are written from NightdeskEvent alone (record.ts), and never change.
    sentence: sentenceOf({ type, data } as NightdeskEvent),
  }));
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
