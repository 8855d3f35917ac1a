import type { PublicChange } from '#lib/audit/events.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { fetchOutside, type Outside } from '#lib/platform/outbound-fetch.ts';
import { feedEvents, topicsOf } from './topics-of.ts';

/** In which world; only tests choose one. */
export type HubTurn = { outside?: Outside };

type Claimed = { event: bigint; failures: number };
type Changes = { upTo: bigint; topics: string[] };

const mostEvents = 200;
const mostFailures = 10;
const longestRest = 3600;

/**
 * Tells the hub which feeds have changed since it was last told, and does nothing where there is no hub. One process at a
 * time does it; a hub that cannot be told is tried again, ever more rarely, and given up after ten times.
 */
export async function tellHub(turn: HubTurn = {}): Promise<void> {
  const settings = await db().siteSettings.findUnique({ where: { id: 1 }, select: { hub: true } });
  const claimed = settings?.hub ? await claim() : null;
  if (!settings || !claimed) return;
  const changes = await changesSince(claimed.event);
  try {
    for (const topic of changes.topics) await tell(settings.hub, topic, turn);
    await release(changes.upTo, 0, 0);
  } catch (error) {
    const failures = claimed.failures + 1;
    log().warn({ err: error, failures }, 'the hub of feeds could not be told');
    if (failures >= mostFailures) await release(changes.upTo, 0, 0);
    else await release(claimed.event, failures, Math.min(longestRest, 5 * 2 ** failures));
  }
}

// Whoever dies while telling leaves it to the next after a minute.
async function claim(): Promise<Claimed | null> {
  const rows = await db().$queryRaw<Claimed[]>`
    UPDATE hub_progress SET due_at = clock_timestamp() + interval '1 minute'
    WHERE id = (SELECT id FROM hub_progress WHERE due_at <= clock_timestamp()
      AND EXISTS (SELECT FROM events e WHERE e.type = ANY(${feedEvents}) AND e.id > hub_progress.event)
      FOR UPDATE SKIP LOCKED)
    RETURNING event, failures`;
  return rows[0] ?? null;
}

async function release(event: bigint, failures: number, seconds: number): Promise<void> {
  await db().$executeRaw`
    UPDATE hub_progress SET event = ${event}, failures = ${failures}::int,
      due_at = clock_timestamp() + ${seconds}::int * interval '1 second'`;
}

// Ids are handed out in the order of commits: what is after the last one has not been told.
async function changesSince(event: bigint): Promise<Changes> {
  const events = await db().event.findMany({
    where: { id: { gt: event }, type: { in: feedEvents } },
    orderBy: { id: 'asc' },
    take: mostEvents,
    select: { id: true, data: true },
  });
  const topics = events.flatMap(({ data }) => topicsOf(data as unknown as PublicChange, env().PUBLIC_URL));
  return { upTo: events.at(-1)?.id ?? event, topics: [...new Set(topics)] };
}

async function tell(hub: string, topic: string, { outside }: HubTurn): Promise<void> {
  const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': topic, 'hub.url': topic });
  const { status } = await fetchOutside(hub, {
    ...{ method: 'POST', form, mostRedirects: 0, mostBytes: 1024 },
    ...(outside && { outside }),
  });
  if (status >= 300) throw new Error(`the hub answered ${status} for ${topic}`);
}
