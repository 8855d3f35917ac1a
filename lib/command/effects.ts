import type { NightdeskEvent } from '#lib/audit/events.ts';
import { log } from '#lib/platform/log.ts';

/** What runs after a commit, given the events and the id of the last one. */
export type Effects = (events: NightdeskEvent[], lastEvent: bigint) => Promise<void>;

// On globalThis: the server's start-up code and Next's bundles hold separate copies of this module.
const registry = globalThis as typeof globalThis & { nightdeskEffects?: Effects };

/** Sets what runs after every commit in this process; called once, by the composition root. */
export function setEffects(effects: Effects): void {
  registry.nightdeskEffects = effects;
}

/** Runs the effects. The write is already committed: a failing effect is logged, and the events table catches it up. */
export async function runEffects(events: NightdeskEvent[], lastEvent: bigint): Promise<void> {
  try {
    await registry.nightdeskEffects?.(events, lastEvent);
  } catch (error) {
    log().error({ err: error, lastEvent: lastEvent.toString() }, 'an effect failed after commit');
  }
}
