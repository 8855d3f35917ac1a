import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type pg from 'pg';
import type { NightdeskEvent } from '#lib/audit/events.ts';
import { EventFollower, type FollowedEvent } from '#lib/delivery/follow-events.ts';
import { env } from '#lib/platform/env.ts';
import { namesDroppedBy, takesAway } from '#lib/wiring/names-dropped-by.ts';
import { WorkerPool } from './worker-pool.ts';

type Settings = {
  port: number;
  /** The application's unix socket. */
  socketPath: string;
  /** The folder of the production build. */
  build: string;
  /** How many workers; one per core unless told. */
  processes?: number;
};

/** Delivery, running: `stop` lets answers under way finish. */
export type Delivery = { stop: () => Promise<void> };

const forgottenAfter = '1 hour';

/**
 * Starts the delivery workers and keeps their pages true to the events table. Resolves when the port is open; rejects
 * with the system's code (EADDRINUSE) when it cannot be. The database and the application may come and go.
 */
export async function startDelivery({ port, socketPath, build, processes }: Settings): Promise<Delivery> {
  const { PUBLIC_URL, DELIVERY_CACHE_MB, DELIVERY_PROCESSES, DATABASE_URL } = env();
  const cacheBytes = DELIVERY_CACHE_MB * 1024 * 1024;
  const pool = new WorkerPool({ port, socketPath, publicUrl: PUBLIC_URL, cacheBytes, build });
  await pool.start(processes ?? DELIVERY_PROCESSES ?? availableParallelism());
  const instance = randomUUID();
  const follower = new EventFollower({
    databaseUrl: DATABASE_URL,
    onEvents: (events) => applyEvents(pool, events),
    onLost: () => pool.drop({ names: 'all', takesAway: true }),
    onAlive: (client, applied) => sayAlive(client, instance, applied),
  });
  follower.start();
  return {
    stop: async () => {
      await pool.stop();
      await follower.stop();
    },
  };
}

async function applyEvents(pool: WorkerPool, events: FollowedEvent[]): Promise<void> {
  const drops = events.map(dropOf).filter((drop) => drop.names.length > 0);
  await Promise.all(drops.map((drop) => pool.drop(drop)));
}

function dropOf(event: FollowedEvent) {
  const known = { type: event.type, data: event.data } as NightdeskEvent;
  return { names: namesDroppedBy(known), takesAway: takesAway(known) };
}

async function sayAlive(client: pg.Client, instance: string, applied: bigint): Promise<void> {
  await client.query({
    name: 'say-alive',
    text: `INSERT INTO delivery_instances (id, applied_event, seen_at) VALUES ($1, $2, clock_timestamp())
           ON CONFLICT (id) DO UPDATE SET applied_event = excluded.applied_event, seen_at = excluded.seen_at`,
    values: [instance, String(applied)],
  });
  await client.query({
    name: 'forget-the-gone',
    text: `DELETE FROM delivery_instances WHERE seen_at < clock_timestamp() - $1::interval`,
    values: [forgottenAfter],
  });
}
