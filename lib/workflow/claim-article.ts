import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** Takes a story that is in nobody's hands into one's own; of two who reach for it the second is told who has it. */
export const claimArticle = command({
  name: 'claim-article',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input, emit }) => {
    const { number } = input;
    const draft = await lockDraft(tx, actor, number, 'article:claim');
    const assigneeId = userIdOf(actor);
    if (draft.assigneeId === assigneeId) return { number, assigneeId };
    if (draft.assigneeId !== null) {
      const holder = await tx.user.findUnique({ where: { id: draft.assigneeId }, select: { name: true } });
      throw new NightdeskError(
        'conflict',
        `${holder?.name ?? 'Somebody'} has this story already. Ask for it to be handed over.`,
        { facts: { assigneeId: draft.assigneeId } },
      );
    }
    await tx.draft.update({
      where: { articleNumber: number },
      data: { assigneeId },
      select: { articleNumber: true },
    });
    await notifyArticle(tx, number, 'article');
    emit({ type: 'article.claimed', data: { number, stage: draft.stage } });
    return { number, assigneeId };
  },
});
