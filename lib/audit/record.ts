import type { Actor } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { NightdeskEvent } from './events.ts';

// Held from the insert to the commit, so that ids are handed out in commit order and `id > last` misses nothing.
const eventOrderLock = 72_110_402;

/** Appends events inside the open transaction; returns their ids, in their order. Call it last: other writers wait until commit. */
export async function recordEvents(tx: Tx, actor: Actor, events: NightdeskEvent[]): Promise<bigint[]> {
  if (events.length === 0) return [];
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${eventOrderLock}::bigint)`;
  const rows = await tx.event.createManyAndReturn({
    data: events.map((event) => ({
      type: event.type,
      actorKind: actor.kind,
      actorId: actor.kind === 'user' ? actor.id : null,
      actorName: actor.name,
      articleNumber: 'number' in event.data ? event.data.number : null,
      data: event.data,
    })),
    select: { id: true },
  });
  return rows.map((row) => row.id).sort((a, b) => Number(a - b));
}
