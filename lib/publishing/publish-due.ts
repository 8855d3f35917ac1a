import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { type LockedDraft, lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { publishContent } from './publish-content.ts';
import {
  approvedText,
  assertNightdesk,
  endSchedules,
  failSchedule,
  findDue,
  scheduledOf,
  whyOf,
} from './schedule-steps.ts';
import { lockPublic } from './steps.ts';

const dueInput = z.strictObject({ number: articleNumber, version: z.int().min(1) });

/** What became of something that was due: done, refused for good, or nothing (it was moved, cancelled, or done by another). */
export type DueOutcome = 'done' | 'failed' | 'nothing';

/**
 * Publishes what is due, as it was approved and with the time for which it was scheduled, after asking once more whether it
 * is ready, free of embargo and complete. All of it is one transaction: it happens once, however many try.
 */
export const publishDue = command({
  name: 'publish-due',
  input: dueInput,
  run: async ({ tx, actor, input, emit }): Promise<DueOutcome> => {
    assertNightdesk(actor);
    const { number } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    const due = await findDue(tx, input, 'publish');
    if (!due) return 'nothing';
    await lockPublic(tx);
    try {
      assertStillReady(draft);
      const { revisionId, content } = await approvedText(tx, due);
      const text = {
        number,
        content,
        now: due.at,
        revisionId,
        scheduled: scheduledOf(due),
        override: due.reason,
      };
      await publishContent({ tx, actor, emit }, text);
      await endSchedules(tx, [number], 'publish');
      return 'done';
    } catch (error) {
      if (!(error instanceof NightdeskError)) throw error;
      await failSchedule(tx, emit, number, due, whyOf(error));
      return 'failed';
    }
  },
});

/** Throws `invalid` when the draft has been sent back since it was scheduled. */
export function assertStillReady({ stage }: LockedDraft): void {
  if (stage === 'ready') return;
  const message = `It had been sent back: it stood in “${stage.replace('_', ' ')}” when its time came.`;
  throw new NightdeskError('invalid', message);
}
