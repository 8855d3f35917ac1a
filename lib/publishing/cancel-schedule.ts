import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { refuseAlone } from './bundle-steps.ts';
import { dropSchedule, findSchedules } from './schedule-steps.ts';
import type { ScheduleKind } from './schedule-types.ts';
import { findPast } from './steps.ts';

const cancelInput = z.strictObject({ number: articleNumber, kind: z.enum(['publish', 'withdraw']) });

/**
 * Takes back what was to happen by itself. Answered with ok, it will not happen any more; where it has happened already,
 * or somebody else took it back, the answer is `conflict` and says which; so it is for a story of a bundle.
 */
export const cancelSchedule = command({
  name: 'cancel-schedule',
  input: cancelInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, kind } = input;
    await lockDraft(tx, actor, number, kind === 'publish' ? 'article:publish' : 'article:withdraw');
    const row = (await findSchedules(tx, number))[kind];
    if (!row) throw await tooLate(tx, number, kind);
    refuseAlone(row);
    await dropSchedule(tx, emit, number, kind, '');
    await notifyArticle(tx, number, 'article');
    return { number, kind };
  },
});

async function tooLate(tx: Tx, number: number, kind: ScheduleKind): Promise<NightdeskError> {
  const { live, tombstone } = await findPast(tx, number);
  const message =
    kind === 'publish'
      ? `Nothing is scheduled to be published here any more. ${live ? 'Readers have the story.' : 'Readers do not have the story.'}`
      : `No withdrawal is scheduled here any more. ${tombstone ? 'The story has been withdrawn.' : 'The story has not been withdrawn.'}`;
  return new NightdeskError('conflict', message);
}
