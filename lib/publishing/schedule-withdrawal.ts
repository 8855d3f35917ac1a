import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { assertToCome, instantOfWhen, refused, whenInput } from './schedule-input.ts';
import { findSchedules, writeSchedule } from './schedule-steps.ts';
import { findPast } from './steps.ts';

const withdrawalInput = whenInput.extend({
  number: articleNumber,
  reason: z.string().max(500, 'A reason has at most 500 characters.').transform(cleanLine).default(''),
});

/** Sets when a story will be taken down by itself: one that is live, or that will be by then. Done again, it moves it. */
export const scheduleWithdrawal = command({
  name: 'schedule-withdrawal',
  input: withdrawalInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, zone, reason } = input;
    await lockDraft(tx, actor, number, 'article:withdraw');
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const { publish, withdraw } = await findSchedules(tx, number);
    const isComing = publish !== null && publish.failedAt === null;
    if (isComing && at <= publish.at) {
      const then = momentWords(publish.at, publish.zone);
      throw refused({ at: `It is to be published at ${then}. Choose a later time.` });
    }
    if (!isComing && !(await findPast(tx, number)).live)
      throw refused({
        at: 'This story is not published and not scheduled: there would be nothing to withdraw.',
      });
    const isSameMoment = withdraw?.at.getTime() === at.getTime() && withdraw.zone === zone;
    if (isSameMoment && withdraw.failedAt === null && withdraw.reason === reason) return { number, at };
    const chosen = { kind: 'withdraw' as const, at, zone, reason };
    await writeSchedule(tx, number, chosen, { before: withdraw, actor, now });
    await notifyArticle(tx, number, 'article');
    emit({
      type: 'article.withdrawal-scheduled',
      data: { number, at: at.toISOString(), zone, reason, moved: withdraw !== null },
    });
    return { number, at };
  },
});
