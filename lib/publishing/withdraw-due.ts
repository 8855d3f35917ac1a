import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { DueOutcome } from './publish-due.ts';
import {
  assertNightdesk,
  endSchedules,
  failSchedule,
  findDue,
  scheduledOf,
  whyOf,
} from './schedule-steps.ts';
import { lockPublic } from './steps.ts';
import { takeDown } from './take-down.ts';

const dueInput = z.strictObject({ number: articleNumber, version: z.int().min(1) });

/** Withdraws what is due to be, once, however many try. */
export const withdrawDue = command({
  name: 'withdraw-due',
  input: dueInput,
  run: async ({ tx, actor, input, emit }): Promise<DueOutcome> => {
    assertNightdesk(actor);
    const { number } = input;
    await lockDraft(tx, actor, number, 'article:withdraw');
    const due = await findDue(tx, input, 'withdraw');
    if (!due) return 'nothing';
    const now = await lockPublic(tx);
    try {
      await takeDown({ tx, emit }, { number, reason: due.reason, now, scheduled: scheduledOf(due) });
      await endSchedules(tx, [number], 'withdraw');
      return 'done';
    } catch (error) {
      if (!(error instanceof NightdeskError)) throw error;
      await failSchedule(tx, emit, number, due, whyOf(error));
      return 'failed';
    }
  },
});
