import { randomBytes } from 'node:crypto';
import { db } from '#lib/platform/db.ts';
import { step } from '#scripts/step.mjs';
import { startTestNewsroom } from '#scripts/testing/newsroom.ts';
import { clearEarlierRuns, throwAwayFolder } from '#scripts/testing/throw-away.ts';
import { build, generateClient, isBuilt } from '#server/build.ts';
import { runningHere } from '#server/only-one.ts';
import { runNode } from '#server/run-child.ts';
import { parentOf, treeOf } from './processes.ts';

/** The newsroom under the bench: where it answers, its supervisor, and a folder that goes with the run. */
export type BenchNewsroom = {
  address: string;
  pid: number;
  folder: string;
  everyProcess: () => Promise<number[]>;
};

/** Starts Nightdesk as `npm start` does, with the demo and an archive, and points this process at its database. */
export async function startBenchNewsroom(articles: number): Promise<BenchNewsroom> {
  await step('Database client', async (note) => note((await generateClient()) ? 'made' : 'as before'));
  await step('Build', async (note) => (isBuilt('.next') ? note('as before') : build('.next', note)));
  await clearEarlierRuns();
  const folder = throwAwayFolder();
  const { address, databaseUrl, data } = await step('Newsroom', () => startTestNewsroom(folder, '.next'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: address,
    NIGHTDESK_DATA: data,
    NIGHTDESK_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
  });
  if (articles > 0) {
    await step(`Archive of ${articles}`, () =>
      runNode(['prisma/seed/main.ts', '--articles', String(articles)], { env: {} }),
    );
  }
  const pid = runningHere(data)?.pid;
  if (!pid) throw new Error('The newsroom under the bench does not run.');
  return { address, pid, folder, everyProcess: () => everyProcess(pid) };
}

// The database may have been started so that it outlives its starter: it is found through a connection.
async function everyProcess(supervisor: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  return [...new Set([...treeOf(supervisor), ...(postmaster > 1 ? treeOf(postmaster) : [])])];
}
