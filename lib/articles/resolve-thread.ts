import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { threadInput } from './comment-input.ts';
import { lockThread } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

/** Says that what a thread was about is done. A thread that is resolved already stays as it is. */
export const resolveThread = command({
  name: 'resolve-thread',
  input: z.strictObject(threadInput),
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, threadId } = input;
    const thread = await lockThread(tx, actor, input);
    if (thread.resolvedAt) return { threadId };
    await tx.commentThread.updateMany({
      where: { id: threadId },
      data: { resolvedAt: now, resolvedById: userIdOf(actor) },
    });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.thread-resolved', data: { number, threadId } });
    return { threadId };
  },
});
