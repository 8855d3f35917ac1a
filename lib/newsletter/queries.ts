import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { LetterMailState } from '#lib/platform/prisma/enums.ts';
import { keyInput } from './input.ts';
import type { Audience, LetterRow, LetterView, SubscriberView } from './types.ts';

const pageSize = 30;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const rowColumns = {
  ...{ id: true, kind: true, edition: true, subject: true, state: true, createdAt: true },
  ...{ startedAt: true, finishedAt: true, audience: true, sent: true, unsent: true },
} as const;

/** What the reader behind a link wants; null for a link that leads nowhere. */
export async function findSubscriber(key: string): Promise<SubscriberView | null> {
  if (!keyInput.safeParse(key).success) return null;
  const row = await db().subscriber.findUnique({
    where: { key },
    select: { email: true, edition: true, daily: true, breaking: true, confirmedAt: true },
  });
  if (!row) return null;
  const { confirmedAt, ...wishes } = row;
  return { ...wishes, isConfirmed: confirmedAt !== null };
}

/** The letters, newest first, a page from `cursor` on; none for who may not send any. */
export async function listLetters(
  actor: Actor,
  cursor?: string,
): Promise<{ rows: LetterRow[]; nextCursor: string | null }> {
  if (!can(actor, 'newsletter:send')) return { rows: [], nextCursor: null };
  const isFrom = cursor !== undefined && uuid.test(cursor);
  const rows = await db().letter.findMany({
    ...(isFrom && { cursor: { id: cursor }, skip: 1 }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: rowColumns,
  });
  const shown = rows.slice(0, pageSize);
  return { rows: shown, nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** One letter; null when there is none, or for who may not send any. */
export async function findLetter(actor: Actor, id: string): Promise<LetterView | null> {
  if (!can(actor, 'newsletter:send') || !uuid.test(id)) return null;
  const [letter, groups] = await Promise.all([
    db().letter.findUnique({
      where: { id },
      select: { ...rowColumns, intro: true, stories: true, version: true },
    }),
    db().letterMail.groupBy({ by: ['state'], where: { letterId: id }, _count: true }),
  ]);
  if (!letter) return null;
  const count = (state: LetterMailState) => groups.find((group) => group.state === state)?._count ?? 0;
  const counts = {
    ...{ waiting: count('waiting'), claimed: count('claimed'), sent: count('sent') },
    ...{ left: count('left'), refused: count('refused'), unknown: count('unknown') },
  };
  return { ...letter, counts };
}

/** How many confirmed readers each edition's letters have; an edition without any is not among them. */
export async function countReaders(): Promise<Audience[]> {
  return db().$queryRaw<Audience[]>`
    SELECT edition, (count(*) FILTER (WHERE daily))::int AS daily, (count(*) FILTER (WHERE breaking))::int AS breaking
    FROM subscribers WHERE confirmed_at IS NOT NULL GROUP BY edition ORDER BY edition LIMIT 100`;
}

/** When the last letter of this kind began its way to an edition's readers, as ISO; null when none ever did. */
export async function lastSent({
  kind,
  edition,
}: Pick<LetterRow, 'kind' | 'edition'>): Promise<string | null> {
  const last = await db().letter.findFirst({
    where: { kind, edition, startedAt: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { startedAt: true },
  });
  return last?.startedAt?.toISOString() ?? null;
}
