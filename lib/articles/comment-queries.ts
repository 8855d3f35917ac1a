import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { mayRead } from './comment-steps.ts';
import type { CommentView, PersonRef, ThreadView } from './types.ts';

const pageSize = 200;
const mostInThread = 200;
const id = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What the panel of comments shows: threads in an order that stays, how many are open, and whom one can name. */
export type ThreadPage = {
  threads: ThreadView[];
  nextCursor: string | null;
  openCount: number;
  people: PersonRef[];
};

/** The open threads of an article, or its resolved ones; null when the actor may not read it. */
export async function listThreads(
  actor: Actor,
  number: number,
  { state = 'open', cursor = null }: { state?: 'open' | 'resolved'; cursor?: string | null } = {},
): Promise<ThreadPage | null> {
  if (!isRowNumber(number)) return null;
  const draft = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { assigneeId: true, article: { select: { createdById: true } } },
  });
  if (!draft) return null;
  const resolvedAt = state === 'open' ? null : { not: null };
  const [found, openCount, users] = await Promise.all([
    db().commentThread.findMany({
      where: {
        articleNumber: number,
        resolvedAt,
        ...(cursor && id.test(cursor) && { id: { gt: cursor } }),
      },
      orderBy: { id: 'asc' },
      take: pageSize + 1,
      select: threadView,
    }),
    db().commentThread.count({ where: { articleNumber: number, resolvedAt: null } }),
    db().user.findMany({
      where: { deactivatedAt: null },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 200,
    }),
  ]);
  const subject = { assigneeId: draft.assigneeId, createdById: draft.article.createdById };
  const threads = found.slice(0, pageSize).map((row) => threadOf(actor, row));
  return {
    threads,
    nextCursor: found.length > pageSize ? (threads.at(-1)?.id ?? null) : null,
    openCount,
    people: users.filter((user) => mayRead(user, subject)).map(({ id, name }) => ({ id, name })),
  };
}

const person = { select: { id: true, name: true } } as const;

const threadView = {
  id: true,
  anchor: true,
  quote: true,
  resolvedAt: true,
  resolvedBy: person,
  comments: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostInThread,
    select: {
      id: true,
      text: true,
      createdAt: true,
      editedAt: true,
      deletedAt: true,
      createdBy: person,
      mentions: { select: { user: person } },
    },
  },
} satisfies Prisma.CommentThreadSelect;

type CommentRow = Omit<CommentView, 'mentions' | 'isOwn' | 'mayDelete'> & { mentions: { user: PersonRef }[] };
type ThreadRow = Omit<ThreadView, 'anchor' | 'comments'> & { anchor: unknown; comments: CommentRow[] };

function threadOf(actor: Actor, { anchor, comments, ...thread }: ThreadRow): ThreadView {
  // Written by startThread alone.
  const place = anchor as ThreadView['anchor'];
  return { ...thread, anchor: place, comments: comments.map((comment) => commentOf(actor, comment)) };
}

function commentOf(actor: Actor, { mentions, ...comment }: CommentRow): CommentView {
  const isOwn = comment.createdBy !== null && comment.createdBy.id === userIdOf(actor);
  return {
    ...comment,
    mentions: mentions.map(({ user }) => user),
    isOwn,
    mayDelete: isOwn || can(actor, 'comment:delete'),
  };
}
