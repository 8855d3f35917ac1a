import type { NightdeskEvent } from '#lib/audit/events.ts';
import { sentenceOf } from '#lib/audit/sentence.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { NotificationKind } from '#lib/platform/prisma/enums.ts';
import type { NotificationChoice } from './notification-kinds.ts';
import { notificationKinds, usualChoice } from './notification-kinds.ts';

/** A line of what somebody is told: who did what, to which article. */
export type NotificationRow = {
  id: string;
  kind: NotificationKind;
  /** ISO 8601. */
  at: string;
  isRead: boolean;
  number: number;
  headline: string;
  actorName: string;
  sentence: string;
};

type Found = Omit<NotificationRow, 'id' | 'at' | 'sentence'> & {
  id: bigint;
  at: Date;
  type: string;
  data: unknown;
};

const pageSize = 30;
/** More unread ones than this are not counted. */
const mostCounted = 99;

/** What the actor was told, newest first, 30 a page. Of an article that they may not read any more they see nothing. */
export async function listNotifications(
  actor: Actor,
  cursor?: string | null,
): Promise<{ rows: NotificationRow[]; nextCursor: string | null }> {
  const before =
    cursor && /^\d{1,18}$/.test(cursor) ? Prisma.sql`n.id < ${BigInt(cursor)}` : Prisma.sql`TRUE`;
  const found = await db().$queryRaw<Found[]>`
    SELECT n.id, n.kind::text AS kind, n.created_at AS at, n.read_at IS NOT NULL AS "isRead",
      n.article_number AS number, n.headline, e.actor_name AS "actorName", e.type, e.data
    FROM notifications n JOIN drafts d ON d.article_number = n.article_number JOIN events e ON e.id = n.event_id
    WHERE n.user_id = ${userIdOf(actor)}::uuid AND n.in_desk AND ${before} AND ${visibleDrafts(actor)}
    ORDER BY n.id DESC LIMIT ${pageSize + 1}`;
  const rows = found.slice(0, pageSize).map(({ id, at, type, data, ...row }) => ({
    ...row,
    id: String(id),
    at: at.toISOString(),
    sentence: sentenceOf({ type, data } as NightdeskEvent),
  }));
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

/** How many the actor has not read, up to one more than `mostCounted`. */
export async function countUnread(actor: Actor): Promise<number> {
  const rows = await db().$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT 1 FROM notifications n JOIN drafts d ON d.article_number = n.article_number
      WHERE n.user_id = ${userIdOf(actor)}::uuid AND n.in_desk AND n.read_at IS NULL AND ${visibleDrafts(actor)}
      LIMIT ${mostCounted + 1}) AS counted`;
  return rows[0]?.unread ?? 0;
}

/** How the actor wants to be told of each kind. */
export async function listChoices(actor: Actor): Promise<NotificationChoice[]> {
  const userId = userIdOf(actor);
  const chosen = userId
    ? await db().notificationChoice.findMany({
        where: { userId },
        select: { kind: true, inDesk: true, byMail: true },
        take: notificationKinds.length,
      })
    : [];
  return notificationKinds.map((kind) => chosen.find((choice) => choice.kind === kind) ?? usualChoice(kind));
}
