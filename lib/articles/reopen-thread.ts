import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { threadInput } from './comment-input.ts';
import { lockThread } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

/** Takes "done" back. */
export const reopenThread = command({
  name: 'reopen-thread',
  input: z.strictObject(threadInput),
  run: async ({ tx, actor, input, emit }) => {
    const { number, threadId } = input;
    const thread = await lockThread(tx, actor, input);
    if (!thread.resolvedAt) return { threadId };
    await tx.commentThread.updateMany({
      where: { id: threadId },
      data: { resolvedAt: null, resolvedById: null },
    });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.thread-reopened', data: { number, threadId } });
    return { threadId };
  },
});
