import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { NightdeskEvent } from './events.ts';

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

/** An event as a predicate, to stand after the name of who did it. */
export function sentenceOf(event: NightdeskEvent): string {
  switch (event.type) {
    case 'article.created':
      return 'started the story';
    case 'article.handed-over':
      return handedOver(event.data);
    case 'article.restored':
      return `restored revision ${event.data.ordinal}`;
    case 'article.block-restored':
      return `restored a block of revision ${event.data.ordinal}`;
    case 'article.field-restored':
      return `restored a field of revision ${event.data.ordinal}`;
    case 'article.revision-named':
      return `named revision ${event.data.ordinal}`;
    case 'article.commented':
      return 'commented on it';
    case 'article.comment-edited':
      return 'changed a comment';
    case 'article.comment-deleted':
      return 'deleted a comment';
    case 'article.thread-resolved':
      return 'resolved a thread of comments';
    case 'article.thread-reopened':
      return 'reopened a thread of comments';
    case 'article.published':
      return event.data.firstPublished
        ? `published it, first published on ${event.data.firstPublished.slice(0, 10)}`
        : 'published it';
    case 'article.updated':
      return 'published an update';
    case 'article.withdrawn':
      return event.data.reason ? `withdrew it: ${event.data.reason}` : 'withdrew it';
    case 'media.uploaded':
      return `uploaded the photograph ${event.data.filename}`;
    case 'media.edited':
      return 'changed the words of a photograph';
    case 'tag.created':
      return `made the tag ${event.data.name}`;
    case 'author.created':
      return `made the author ${event.data.name}`;
    case 'section.saved':
      return `saved the section ${event.data.name}`;
    case 'house-style.saved':
      return `wrote “${event.data.term}” into the house style`;
    case 'house-style.removed':
      return `took “${event.data.term}” out of the house style`;
    case 'house-style.imported':
      return `wrote ${event.data.count} lines into the house style`;
    case 'newsroom.opened':
      return `opened the newsroom ${event.data.name}`;
    case 'user.created':
      return `made an account (${event.data.role.replace('_', ' ')})`;
    case 'user.signed-in':
      return 'signed in';
    case 'user.signed-out':
      return 'signed out';
    default:
      return unknownEvent(event);
  }
}

function handedOver({ stage, assigneeName }: { stage: string; assigneeName?: string | null }): string {
  const where = `moved it to “${stage.replace('_', ' ')}”`;
  return assigneeName ? `handed it to ${assigneeName} and ${where}` : where;
}

// The compiler refuses a new event without a sentence; a row from a newer Nightdesk still shows something.
function unknownEvent(event: never): string {
  return `did something this version does not know (${(event as NightdeskEvent).type})`;
}
