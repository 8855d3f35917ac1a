import { afterEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { crashLoop } from '#lib/testing/crash-loop.ts';
import { databaseOutage } from '#lib/testing/database-outage.ts';
import { type JobsProcess, startJobsProcess } from '#lib/testing/jobs-process.ts';
import { disagreements, halves, manyDue, publicCount } from '#lib/testing/many-due.ts';
import { aBundle, aScheduledArticle, inSeconds } from '#lib/testing/scheduled-stories.ts';
import { anArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';

withDatabase();

const running: JobsProcess[] = [];

async function aJobsProcess(options: { clockShift?: number } = {}): Promise<JobsProcess> {
  const process = await startJobsProcess(options);
  running.push(process);
  return process;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.kill()));
});

test('two processes publish 200 stories that came due while all were down: each once, in order, with its time', async () => {
  const due = await manyDue(200, { bundles: 10 });
  await Promise.all([aJobsProcess(), aJobsProcess()]);
  await expect.poll(() => publicCount(due)).toBe(200);
  expect(await disagreements(due)).toEqual([]);
});

test('a story is published when its time comes, by whoever is awake, and a cancelled one is not', async () => {
  await aJobsProcess();
  const [kept, cancelled] = [await anArticle(), await anArticle()];
  const soon = inSeconds(1.5);
  for (const { number } of [kept, cancelled])
    succeeded(await scheduleArticle(systemActor, { number, ...soon }));
  succeeded(await cancelSchedule(systemActor, { number: cancelled.number, kind: 'publish' }));
  await expect.poll(() => publicCount([kept])).toBe(1);
  expect(await disagreements([{ number: kept.number, at: new Date(soon.at) }])).toEqual([]);
  expect(await publicCount([cancelled])).toBe(0);
});

test('a process that is paused in the middle holds up nobody for long, and adds nothing when it wakes', async () => {
  const due = await manyDue(60, { bundles: 10 });
  const sleeper = await aJobsProcess();
  await expect.poll(() => publicCount(due), { interval: 1 }).toBeGreaterThan(3);
  sleeper.pause();
  const other = await aJobsProcess();
  await expect.poll(() => publicCount(due)).toBe(60);
  sleeper.resume();
  await other.end();
  const later = await aScheduledArticle(inSeconds(0.5));
  await expect.poll(() => publicCount([later])).toBe(1);
  expect(await disagreements(due)).toEqual([]);
});

test('a database that goes away in the middle is waited for, and nothing is failed for it', async () => {
  const due = await manyDue(60, { bundles: 10 });
  const worker = await aJobsProcess();
  await expect.poll(() => publicCount(due), { interval: 1 }).toBeGreaterThan(3);
  await databaseOutage();
  expect(await halves(due)).toEqual([]);
  await expect.poll(() => publicCount(due).catch(() => 0)).toBe(60);
  expect(await disagreements(due)).toEqual([]);
  expect(await db().schedule.count({ where: { failedAt: { not: null } } })).toBe(0);
  expect(await worker.end()).toBe(0);
});

test('asked to end, a process finishes what it is at; another takes the rest', async () => {
  const due = await manyDue(40);
  const first = await aJobsProcess();
  await expect.poll(() => publicCount(due), { interval: 1 }).toBeGreaterThan(1);
  expect(await first.end()).toBe(0);
  await aJobsProcess();
  await expect.poll(() => publicCount(due)).toBe(40);
  expect(await disagreements(due)).toEqual([]);
});

test('what came due while nothing ran for three days is published at the start, in order and with its times', async () => {
  const due = await manyDue(60, { bundles: 4, daysAgo: 3 });
  await aJobsProcess();
  await expect.poll(() => publicCount(due)).toBe(60);
  expect(await disagreements(due)).toEqual([]);
});

const hour = 3_600_000;

test.each([
  ['an hour ahead', [hour]],
  ['an hour behind', [-hour]],
  ['an hour ahead, another’s an hour behind', [hour, -hour]],
])('with a process’s own clock %s nothing is published early, twice or not at all', async (_, shifts) => {
  const due = await manyDue(12, { bundles: 2 });
  const within = await aScheduledArticle(inSeconds(1800));
  const withinBundle = await aBundle(2, { when: inSeconds(1800) });
  await Promise.all(shifts.map((clockShift) => aJobsProcess({ clockShift })));
  const soon = inSeconds(1);
  const next = await aScheduledArticle(soon);
  await expect.poll(() => publicCount([...due, next])).toBe(13);
  expect(await disagreements([...due, { number: next.number, at: new Date(soon.at) }])).toEqual([]);
  expect(await publishedEarly()).toEqual([]);
  expect(await publicCount([within, ...withinBundle.numbers.map((number) => ({ number }))])).toBe(0);
});

// Many: CRASH_ROUNDS=120 CRASH_SEED=7 (npm run soak).
const rounds = Number(environment().CRASH_ROUNDS ?? 4);

test('killed at any moment of publishing, what was due is published once by the next', {
  timeout: Math.max(60_000, rounds * 15_000),
}, async () => {
  await crashLoop({ rounds, seed: Number(environment().CRASH_SEED ?? 20_261_123) });
});

/** What was published before its time, by the database's clock. */
async function publishedEarly(): Promise<number[]> {
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT article_number AS number FROM events
    WHERE type = 'article.published' AND at < (data->>'scheduledFor')::timestamptz`;
  return rows.map(({ number }) => number);
}
