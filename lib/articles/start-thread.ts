import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { anchorInput, commentText, quoteInput } from './comment-input.ts';
import { authorizeComment, writeMentions } from './comment-steps.ts';
import { articleNumber } from './input.ts';
import { notifyArticle } from './live-notify.ts';

const startThreadInput = z.strictObject({
  number: articleNumber,
  anchor: anchorInput,
  quote: quoteInput,
  text: commentText,
});

/** Says something about a range of the body. The text itself holds nothing of it. */
export const startThread = command({
  name: 'start-thread',
  input: startThreadInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, anchor, quote, text } = input;
    await authorizeComment(tx, actor, number);
    const [threadId, commentId] = [newId(), newId()];
    const by = { createdAt: now, createdById: userIdOf(actor) };
    await tx.commentThread.createMany({
      data: [{ id: threadId, articleNumber: number, anchor, quote, ...by }],
    });
    await tx.comment.createMany({ data: [{ id: commentId, threadId, text, ...by }] });
    await writeMentions(tx, number, { id: commentId, text });
    await notifyArticle(tx, number, 'comments');
    emit({ type: 'article.commented', data: { number, threadId, commentId } });
    return { threadId, commentId };
  },
});
