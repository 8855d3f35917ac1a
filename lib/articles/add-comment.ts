import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { commentText, threadInput } from './comment-input.ts';
import { lockThread, writeMentions } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

const mostInThread = 200;

/** Answers in a thread. Answering a resolved one does not open it again. */
export const addComment = command({
  name: 'add-comment',
  input: z.strictObject({ ...threadInput, text: commentText }),
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, threadId, text } = input;
    await lockThread(tx, actor, input);
    if ((await tx.comment.count({ where: { threadId } })) >= mostInThread) {
      throw new NightdeskError('invalid', `A thread holds ${mostInThread} comments. Start another.`);
    }
    const commentId = newId();
    await tx.comment.createMany({
      data: [{ id: commentId, threadId, text, createdAt: now, createdById: userIdOf(actor) }],
    });
    await writeMentions(tx, number, { id: commentId, text });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.commented', data: { number, threadId, commentId } });
    return { commentId };
  },
});
