import pg from 'pg';
import { expect, test } from 'vitest';
import { recordEvents } from '#lib/audit/record.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { EventFollower } from './follow-events.ts';

withDatabase();

const record = (...slugs: string[]) =>
  db().$transaction((tx) =>
    recordEvents(
      tx,
      systemActor,
      slugs.map((slug) => ({ type: 'tag.created', data: { slug, name: slug } })),
    ),
  );

function follow() {
  const seen: string[] = [];
  const lost: bigint[] = [];
  const applied: bigint[] = [];
  const follower = new EventFollower({
    databaseUrl: env().DATABASE_URL,
    onEvents: async (events) => {
      seen.push(...events.map((event) => (event.data as { slug: string }).slug));
    },
    onLost: async (upTo) => {
      lost.push(upTo);
    },
    onAlive: async (_client, last) => {
      applied.push(last);
    },
  });
  follower.start();
  return { follower, seen, lost, applied };
}

async function cutConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { rowCount } = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nightdesk_delivery' AND datname = current_database()",
  );
  await client.end();
  return rowCount ?? 0;
}

test('events are followed in order, also those written while the connection was lost', async () => {
  await record('before');
  const { follower, seen, lost, applied } = follow();
  await expect.poll(() => applied.length).toBeGreaterThan(0);
  expect(lost).toEqual([1n]);
  await record('a', 'b');
  await record('c');
  await expect.poll(() => seen).toEqual(['a', 'b', 'c']);
  expect(await cutConnections()).toBe(1);
  await record('d');
  await expect.poll(() => seen).toEqual(['a', 'b', 'c', 'd']);
  expect(lost).toHaveLength(1);
  await follower.stop();
});

test('history that went back, as after a restored backup, is as good as lost', async () => {
  const { follower, lost, applied } = follow();
  await expect.poll(() => applied.length).toBeGreaterThan(0);
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  await owner.query('DELETE FROM events');
  await owner.end();
  await cutConnections();
  await expect.poll(() => lost.at(-1)).toBe(0n);
  await follower.stop();
});

test('stopping waits for nothing, even when the database is not there', async () => {
  const follower = new EventFollower({
    databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
    onEvents: async () => undefined,
    onLost: async () => undefined,
    onAlive: async () => undefined,
  });
  follower.start();
  await follower.stop();
});
