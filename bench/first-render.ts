import { setTimeout as wait } from 'node:timers/promises';
import { db } from '#lib/platform/db.ts';
import { get } from './fetch-page.ts';
import { percentile } from './statistics.ts';

/** First renders of articles that nobody has asked for: milliseconds, and database queries for each. */
export type FirstRender = { pages: number; p50: number; p95: number; queries: number; archive: number };

const most = 150;

/** Asks for articles spread over the whole archive, once each and one after another. */
export async function measureFirstRender(address: string): Promise<FirstRender> {
  const archive = await db().publication.count();
  const rows = await db().$queryRaw<
    { path: string }[]
  >`SELECT path FROM publications ORDER BY random() LIMIT ${most}`;
  const warmUp = rows.splice(0, Math.min(10, Math.floor(rows.length / 3)));
  for (const { path } of warmUp) await get(address + path);
  const idle = await transactionsWithin(() => wait(3000));
  const times: number[] = [];
  const began = performance.now();
  const used = await transactionsWithin(async () => {
    for (const { path } of rows) times.push((await get(address + path)).milliseconds);
  });
  const seconds = (performance.now() - began) / 1000;
  const queries = (used - (idle / 3) * (seconds - 2 * settling)) / rows.length;
  return { pages: rows.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), queries, archive };
}

// PostgreSQL's counters arrive up to a second late. Each read query outside a transaction commits one.
const settling = 1.5;

async function transactionsWithin(work: () => Promise<void>): Promise<number> {
  await wait(settling * 1000);
  const before = await committed();
  await work();
  await wait(settling * 1000);
  return (await committed()) - before;
}

async function committed(): Promise<number> {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()`;
  return Number(rows[0]?.count ?? 0);
}
