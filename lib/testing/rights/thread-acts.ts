import { addComment } from '#lib/articles/add-comment.ts';
import { deleteComment } from '#lib/articles/delete-comment.ts';
import { moveThread } from '#lib/articles/move-thread.ts';
import { reopenThread } from '#lib/articles/reopen-thread.ts';
import { resolveThread } from '#lib/articles/resolve-thread.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import type { Command } from '#lib/command/command.ts';
import type { Right } from '#lib/permissions/rights.ts';

export const aRemark = { anchor: { start: 'AQID', end: 'BAUG' }, quote: '', text: 'What somebody said' };

/** A command on one thread of comments, which somebody else started: its right, and an input that is accepted. */
export const threadActs: { act: Command<unknown>; right: Right; input: (thread: Thread) => unknown }[] = [
  { act: startThread, right: 'article:comment', input: ({ number }) => ({ number, ...aRemark }) },
  {
    act: addComment,
    right: 'article:comment',
    input: ({ number, threadId }) => ({ number, threadId, text: 'An answer' }),
  },
  ...[resolveThread, reopenThread].map((act) => ({
    act,
    right: 'article:comment' as const,
    input: ({ number, threadId }: Thread) => ({ number, threadId }),
  })),
  {
    act: moveThread,
    right: 'article:comment',
    input: ({ number, threadId }) => ({ number, threadId, anchor: aRemark.anchor }),
  },
  { act: deleteComment, right: 'comment:delete', input: ({ number, commentId }) => ({ number, commentId }) },
];

export type Thread = { number: number; threadId: string; commentId: string };
