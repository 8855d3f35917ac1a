import type { Actor } from '#lib/permissions/actor.ts';
import { authorize, can } from '#lib/permissions/can.ts';
import { reachOf } from '#lib/permissions/rights.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { noSuchArticle } from './steps.ts';

/** A thread that this transaction holds. */
export type LockedThread = { id: string; resolvedAt: Date | null };

/** A comment that this transaction holds, with its thread. */
export type LockedComment = { id: string; threadId: string; text: string; createdById: string | null };

/** Checks that the actor may comment on the article. One that they may not read is `not_found`. */
export async function authorizeComment(tx: Tx, actor: Actor, number: number): Promise<void> {
  const subject = await subjectOf(tx, number);
  if (!subject || !can(actor, 'article:read', subject)) throw noSuchArticle(number);
  authorize(actor, 'article:comment', subject);
}

/** Locks a thread of the article until commit, for whom may comment on it. */
export async function lockThread(
  tx: Tx,
  actor: Actor,
  { number, threadId }: { number: number; threadId: string },
): Promise<LockedThread> {
  await authorizeComment(tx, actor, number);
  const rows = await tx.$queryRaw<LockedThread[]>`
    SELECT id::text, resolved_at AS "resolvedAt" FROM comment_threads
    WHERE id = ${threadId}::uuid AND article_number = ${number} FOR UPDATE`;
  if (!rows[0]) throw new NightdeskError('not_found', 'This thread is gone.');
  return rows[0];
}

/** Locks a comment of the article until commit, for whom may comment on it. */
export async function lockComment(
  tx: Tx,
  actor: Actor,
  { number, commentId }: { number: number; commentId: string },
): Promise<LockedComment> {
  await authorizeComment(tx, actor, number);
  const rows = await tx.$queryRaw<LockedComment[]>`
    SELECT c.id::text, c.thread_id::text AS "threadId", c.text, c.created_by::text AS "createdById"
    FROM comments c JOIN comment_threads t ON t.id = c.thread_id
    WHERE c.id = ${commentId}::uuid AND t.article_number = ${number} AND c.deleted_at IS NULL FOR UPDATE OF t, c`;
  if (!rows[0]) throw new NightdeskError('not_found', 'This comment is gone.');
  return rows[0];
}

/** Makes a comment's mentions be whom its text names with "@" and who may read the article. */
export async function writeMentions(
  tx: Tx,
  number: number,
  { id, text }: { id: string; text: string },
): Promise<void> {
  await tx.commentMention.deleteMany({ where: { commentId: id } });
  if (!text.includes('@')) return;
  const subject = await subjectOf(tx, number);
  const named = await tx.$queryRaw<{ id: string; role: Role }[]>`
    SELECT id::text, role::text AS role FROM users
    WHERE deactivated_at IS NULL AND position('@' || lower(name) IN lower(${text})) > 0 LIMIT 50`;
  const readers = named.filter((user) => mayRead(user, subject));
  await tx.commentMention.createMany({
    data: readers.map((user) => ({ commentId: id, userId: user.id })),
  });
}

/** Whether somebody of this role and id may read what stands there, by today's rights. */
export function mayRead(user: { id: string; role: Role }, subject: Subject | null): boolean {
  const reach = reachOf(user.role, 'article:read');
  if (reach !== 'own') return reach === 'any';
  return subject?.createdById === user.id || subject?.assigneeId === user.id;
}

type Subject = { createdById: string | null; assigneeId: string | null };

async function subjectOf(tx: Tx, number: number): Promise<Subject | null> {
  const draft = await tx.draft.findUnique({
    where: { articleNumber: number },
    select: { assigneeId: true, article: { select: { createdById: true } } },
  });
  return draft && { assigneeId: draft.assigneeId, createdById: draft.article.createdById };
}
