import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freeLocalPort } from '#server/only-one.ts';
import { runningEmbedded } from '#server/postgres/embedded.ts';
import { findPlace } from '#server/postgres/place.ts';
import { supervise } from '#server/supervise.ts';

/** A newsroom for the browser tests: where it answers, its database, and its supervisor's data folder. */
export type TestNewsroom = { address: string; databaseUrl: string; data: string };

/** Starts Nightdesk as `npm start` does, with the demo, on data of its own; it is stopped with the run. */
export async function startTestNewsroom(folder: string, buildFolder: string): Promise<TestNewsroom> {
  const data = join(folder, 'data');
  const home = join(folder, 'newsroom');
  const port = await freeLocalPort();
  const address = `http://localhost:${port}`;
  const logPath = 'test-results/newsroom.log';
  mkdirSync('test-results', { recursive: true });
  const log = openSync(logPath, 'w');
  const env = {
    ...withoutSettings(),
    NODE_ENV: 'production' as const,
    PORT: String(port),
    PUBLIC_URL: address,
    NIGHTDESK_DATA: data,
    NIGHTDESK_POSTGRES_FOLDER: home,
    NIGHTDESK_BUILD: buildFolder,
    DELIVERY_PROCESSES: '2',
  };
  process.env.NIGHTDESK_POSTGRES_FOLDER = home;
  try {
    await supervise({
      name: 'newsroom under test',
      spawn: () =>
        spawn(process.execPath, ['server/main.ts'], { env, detached: true, stdio: ['ignore', log, log] }),
      ready: () => saysReady(logPath),
      farewell: [['SIGTERM', 12_000]],
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${readFileSync(logPath, 'utf8')}`, { cause: error });
  } finally {
    closeSync(log);
  }
  const databaseUrl = await runningEmbedded(findPlace(data));
  if (!databaseUrl) throw new Error('The newsroom under test runs without its database.');
  return { address, databaseUrl, data };
}

// What a developer's shell or .env sets for the real newsroom must not reach the one under test.
function withoutSettings(): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: '', NIGHTDESK_SECRET: '' };
}

async function saysReady(logPath: string): Promise<void> {
  while (!readFileSync(logPath, 'utf8').includes('Nightdesk is ready')) await wait(100);
}
