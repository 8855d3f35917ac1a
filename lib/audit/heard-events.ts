import { db } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** An event as it is told to those who listen: what kind, about which article, by whom; never what it says. */
export type HeardEvent = { id: bigint; type: string; articleNumber: number | null; actorId: string | null };

/** Somebody who listens: who it is, what they do with what they hear, and how they are sent away. */
export type Listener = { who: string; hear: (events: HeardEvent[]) => void; end: () => void };

type Hearing = { listeners: Set<Listener>; last: bigint | null; reading: Promise<void> };

const batch = 500;
// More pages than anybody has open at once.
const mostOfOne = 20;

// On globalThis: the server's start-up code and Next's bundles hold separate copies of this module.
const registry = globalThis as typeof globalThis & { nightdeskHearing?: Hearing };

function hearing(): Hearing {
  registry.nightdeskHearing ??= { listeners: new Set(), last: null, reading: Promise.resolve() };
  return registry.nightdeskHearing;
}

/**
 * Tells `listener` of every event from the moment at which this resolves; the answer ends it. Throws `rate_limited` for
 * more than twenty of one person.
 */
export async function hearEvents(listener: Listener): Promise<() => void> {
  const { listeners } = hearing();
  const own = [...listeners].filter(({ who }) => who === listener.who);
  if (own.length >= mostOfOne) throw new NightdeskError('rate_limited', 'You have too many pages open.');
  listeners.add(listener);
  try {
    await tellEvents();
  } catch (error) {
    listeners.delete(listener);
    throw error;
  }
  return () => {
    listeners.delete(listener);
  };
}

/** Reads on in the events table, once for all who listen; called whenever something has been said there. Nobody listening, nothing is read. */
export function tellEvents(): Promise<void> {
  const { reading } = hearing();
  const next = reading.catch(() => undefined).then(readOn);
  hearing().reading = next;
  return next;
}

/** Sends everybody away who listens: the process is about to end. */
export function endHearing(): void {
  for (const { end } of [...hearing().listeners]) end();
}

async function readOn(): Promise<void> {
  const now = hearing();
  if (now.listeners.size === 0) {
    now.last = null;
    return;
  }
  if (now.last === null) {
    const newest = await db().event.aggregate({ _max: { id: true } });
    now.last = newest._max.id ?? 0n;
    return;
  }
  const events = await db().event.findMany({
    where: { id: { gt: now.last } },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true, type: true, articleNumber: true, actorId: true },
  });
  const last = events.at(-1);
  if (!last) return;
  now.last = last.id;
  for (const { hear } of now.listeners) hear(events);
  if (events.length === batch) await readOn();
}
