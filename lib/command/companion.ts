import type { NightdeskEvent } from '#lib/audit/events.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';

/** Events that were just recorded, in the transaction that is still open. */
export type Recorded = { tx: Tx; actor: Actor; recorded: { id: bigint; event: NightdeskEvent }[] };

/** What is written together with events, so that it is neither lost nor written twice. It may read and write, nothing else. */
export type Companion = (recorded: Recorded) => Promise<void>;

// On globalThis: the server's start-up code and Next's bundles hold separate copies of this module.
const registry = globalThis as typeof globalThis & { nightdeskCompanion?: Companion };

/** Sets what is written with every command's events in this process; called once, by the composition root. */
export function setCompanion(companion: Companion): void {
  registry.nightdeskCompanion = companion;
}

/** Writes it. What it throws takes the whole command back. */
export async function runCompanion(recorded: Recorded): Promise<void> {
  await registry.nightdeskCompanion?.(recorded);
}
