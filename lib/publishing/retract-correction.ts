import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { tellCorrections } from './correction-steps.ts';
import { changeOf, lockPublic, requireLive } from './steps.ts';

const retractInput = z.strictObject({ number: articleNumber, id: z.guid('This correction is not known.') });

/** Takes back a correction that was made in error: readers no longer see it, the desk does. Twice changes nothing. */
export const retractCorrection = command({
  name: 'retract-correction',
  input: retractInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, id } = input;
    await lockDraft(tx, actor, number, 'article:correct');
    const now = await lockPublic(tx);
    const correction = await tx.correction.findFirst({
      where: { id, articleNumber: number },
      select: { kind: true, retractedAt: true },
    });
    if (!correction) throw new NightdeskError('not_found', 'This story has no such correction.');
    if (correction.retractedAt) return { number };
    const live = await requireLive(tx, number, 'its corrections are not in public');
    await tx.correction.updateMany({
      where: { id },
      data: { retractedAt: now, retractedById: userIdOf(actor) },
    });
    await tellCorrections(tx, live, now);
    await notifyArticle(tx, number, 'article');
    const data = { ...(await changeOf(tx, live)), correctionId: id, kind: correction.kind };
    emit({ type: 'article.correction-retracted', data });
    return { number };
  },
});
