import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { commentInput } from './comment-input.ts';
import { lockComment } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

/** Takes a comment's words away: one's own, or anybody's for whom the rights table says so. With its last comment a thread goes. */
export const deleteComment = command({
  name: 'delete-comment',
  input: z.strictObject(commentInput),
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, commentId } = input;
    const { threadId, createdById } = await lockComment(tx, actor, input);
    if (createdById === null || createdById !== userIdOf(actor)) authorize(actor, 'comment:delete');
    await tx.commentMention.deleteMany({ where: { commentId } });
    await tx.comment.updateMany({ where: { id: commentId }, data: { text: '', deletedAt: now } });
    const left = await tx.comment.count({ where: { threadId, deletedAt: null } });
    if (left === 0) await tx.commentThread.deleteMany({ where: { id: threadId } });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.comment-deleted', data: { number, threadId, commentId } });
    return { commentId };
  },
});
