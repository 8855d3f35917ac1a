import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { assertNightdesk, failSchedule, findDue } from './schedule-steps.ts';

const failInput = z.strictObject({
  number: articleNumber,
  kind: z.enum(['publish', 'withdraw']),
  version: z.int().min(1),
  why: z.string().max(500),
});

/** Marks as failed what is due and cannot be done for a reason of Nightdesk's own, so that a person hears of it. */
export const failDue = command({
  name: 'fail-due',
  input: failInput,
  run: async ({ tx, actor, input, emit }) => {
    assertNightdesk(actor);
    const { number, kind, why } = input;
    await lockDraft(tx, actor, number, 'article:publish');
    const due = await findDue(tx, input, kind);
    if (due) await failSchedule(tx, emit, number, due, why);
    return { number };
  },
});
