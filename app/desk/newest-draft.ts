import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import { systemActor } from '#lib/permissions/actor.ts';

/** Brings what has been typed so far into the draft, for whoever is about to read it. Says nothing to anybody. */
export async function settleBeforeReading(number: number): Promise<void> {
  await settleLiveText(systemActor, { number });
}
