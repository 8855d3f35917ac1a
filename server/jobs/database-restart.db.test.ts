import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDb, db } from '#lib/platform/db.ts';
import { startJobsProcess } from '#lib/testing/jobs-process.ts';
import { disagreements, halves, manyDue, publicCount } from '#lib/testing/many-due.ts';
import { type OwnPostgres, startOwnPostgres } from '#scripts/testing/own-postgres.ts';

let postgres: OwnPostgres | null = null;

beforeAll(async () => {
  postgres = await startOwnPostgres();
});

afterAll(async () => {
  await closeDb();
  await postgres?.stop();
});

test.each([
  ['is stopped and started again', 'SIGINT'],
  ['falls and recovers', 'SIGQUIT'],
] as const)('when PostgreSQL %s while stories are published, each is published once', async (_, signal) => {
  const due = await manyDue(40, { bundles: 6 });
  const worker = await startJobsProcess();
  try {
    await expect.poll(() => publicCount(due), { interval: 1 }).toBeGreaterThan(3);
    postgres?.fall(signal);
    await expect.poll(() => halves(due).catch(() => ['away'])).toEqual([]);
    await expect.poll(() => publicCount(due).catch(() => 0)).toBe(40);
    expect(await disagreements(due)).toEqual([]);
    expect(await db().schedule.count({ where: { failedAt: { not: null } } })).toBe(0);
  } finally {
    expect(await worker.end()).toBe(0);
  }
});
