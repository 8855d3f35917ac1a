import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { commentInput, commentText } from './comment-input.ts';
import { lockComment, writeMentions } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

/** Changes what one said oneself; nobody changes another's words. */
export const editComment = command({
  name: 'edit-comment',
  input: z.strictObject({ ...commentInput, text: commentText }),
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, commentId, text } = input;
    const comment = await lockComment(tx, actor, input);
    if (actor.kind === 'user' && comment.createdById !== userIdOf(actor)) {
      throw new NightdeskError('forbidden', 'Only who wrote a comment can change it.');
    }
    if (comment.text === text) return { commentId };
    await tx.comment.updateMany({ where: { id: commentId }, data: { text, editedAt: now } });
    await writeMentions(tx, number, { id: commentId, text });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.comment-edited', data: { number, threadId: comment.threadId, commentId } });
    return { commentId };
  },
});
