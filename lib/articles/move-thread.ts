import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { anchorInput, threadInput } from './comment-input.ts';
import { lockThread } from './comment-steps.ts';
import { notifyArticle } from './live-notify.ts';

/** Says where a thread's words stand now, after an edit that put them into other paragraphs. It is nobody's act, and no event. */
export const moveThread = command({
  name: 'move-thread',
  input: z.strictObject({ ...threadInput, anchor: anchorInput }),
  run: async ({ tx, actor, input }) => {
    const { number, threadId, anchor } = input;
    await lockThread(tx, actor, input);
    await tx.commentThread.updateMany({ where: { id: threadId }, data: { anchor } });
    await notifyArticle(tx, number, 'comments');
    return { threadId };
  },
});
