import { db } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** An event as it is told to those who listen: what kind, about which article, by whom; never what it says. */
export type HeardEvent = { id: bigint; type: string; articleNumber: number | null; actorId: string | null };

/**
 * What has happened up to and including the event `until`; null when it may be anything. Typing is no event: `typed` are the
 * articles that lists show otherwise since.
 */
export type Heard = { events: HeardEvent[] | null; typed?: number[]; until: bigint };

/** Somebody who listens: who it is, what they know already, what they do with what they hear, and how they are sent away. */
export type Listener = {
  who: string;
  /** The last event that they know of; null when they know nothing. */
  since: bigint | null;
  hear: (heard: Heard) => void;
  end: () => void;
};

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

/** The last event that has happened, and when it was asked for. What is read after it says all that happened up to it. */
export async function newestEvent(): Promise<{ id: bigint; askedAt: Date }> {
  const rows = await db().$queryRaw<{ id: bigint | null; askedAt: Date }[]>`
    SELECT max(id) AS id, now() AS "askedAt" FROM events`;
  return { id: rows[0]?.id ?? 0n, askedAt: rows[0]?.askedAt ?? new Date() };
}

/**
 * Tells `listener` first, and in any case, of what has happened since the event that they know of, then of every event; the
 * answer ends it. Throws `rate_limited` for more than twenty of one person.
 */
export async function hearEvents(listener: Listener): Promise<() => void> {
  await inTurn(() => join(listener));
  return () => {
    hearing().listeners.delete(listener);
  };
}

/** Reads on in the events table, once for all who listen; called whenever something has been said there. Nobody listening, nothing is read. */
export function tellEvents(): Promise<void> {
  return inTurn(readOn);
}

/** Tells all who listen that lists show this article otherwise, as somebody typed. */
export function tellTyped(number: number): void {
  const { listeners, last } = hearing();
  for (const { hear } of listeners) hear({ events: [], typed: [number], until: last ?? 0n });
}

/** Sends everybody away who listens: the process is about to end. */
export function endHearing(): void {
  for (const { end } of [...hearing().listeners]) end();
}

// One at a time: nobody is told of an event before those that came before it.
function inTurn(act: () => Promise<void>): Promise<void> {
  const next = hearing()
    .reading.catch(() => undefined)
    .then(act);
  hearing().reading = next;
  return next;
}

async function join(listener: Listener): Promise<void> {
  const now = hearing();
  const own = [...now.listeners].filter(({ who }) => who === listener.who);
  if (own.length >= mostOfOne) throw new NightdeskError('rate_limited', 'You have too many pages open.');
  if (now.listeners.size === 0) now.last = null;
  await readOn();
  now.last ??= (await newestEvent()).id;
  const until = now.last;
  const events = await missedBetween(listener.since, until);
  now.listeners.add(listener);
  listener.hear({ events, until });
}

// Null when it is too much to tell one by one, or when nobody can say: an event is known that has not happened here.
async function missedBetween(since: bigint | null, until: bigint): Promise<HeardEvent[] | null> {
  if (since === null || since > until) return null;
  if (since === until) return [];
  const events = await eventsWhere({ gt: since, lte: until });
  return events.length < batch ? events : null;
}

async function readOn(): Promise<void> {
  const now = hearing();
  if (now.listeners.size === 0) now.last = null;
  if (now.last === null) return;
  const events = await eventsWhere({ gt: now.last });
  const last = events.at(-1);
  if (!last) return;
  now.last = last.id;
  for (const { hear } of now.listeners) hear({ events, until: last.id });
  if (events.length === batch) await readOn();
}

function eventsWhere(id: { gt: bigint; lte?: bigint }): Promise<HeardEvent[]> {
  return db().event.findMany({
    where: { id },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true, type: true, articleNumber: true, actorId: true },
  });
}
