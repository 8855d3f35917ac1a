import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { env, parseEnv } from '#lib/platform/env.ts';
import { freeLocalPort } from '#server/only-one.ts';
import { crash, memoryBelow } from './processes.ts';

/** A newsroom that one test has for itself, on a database of its own; `link` opens it while it is empty. */
export type OwnNewsroom = {
  address: string;
  link: string;
  data: string;
  /** Kills its application as `kill -9` does; it is started again by itself. */
  killApplication: () => void;
  /** What its processes hold in memory together, in MiB. */
  memory: () => number;
  stop: () => Promise<void>;
};

/** Starts the production processes on `databaseUrl`, with these settings besides, and waits until they say that they are ready. */
export async function startOwnNewsroom(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<OwnNewsroom> {
  const data = mkdtempSync(join(tmpdir(), 'nightdesk-outage-'));
  const port = await freeLocalPort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      ...settings,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      PUBLIC_URL: address,
      NIGHTDESK_DATA: data,
      NIGHTDESK_SECRET: '',
      NIGHTDESK_BUILD: process.env.E2E_BUILD,
      DELIVERY_PROCESSES: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Kept for whoever asks why a test failed.
  const log = createWriteStream(`test-results/own-newsroom-${port}.log`);
  for (const output of [child.stdout, child.stderr]) output.pipe(log, { end: false });
  const said = await untilSaid(child, /Stop it with Ctrl-C/);
  return {
    address,
    data,
    link: /(\/setup\S+)/.exec(said)?.[1] ?? '',
    killApplication: () => crash(child.pid ?? 0, 'server/application/main.ts'),
    memory: () => memoryBelow(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Lets this process act in that newsroom by its own commands, as another instance's would; whatever another test did here before. */
export function actIn({ address, data }: OwnNewsroom, databaseUrl: string): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: address,
    NIGHTDESK_DATA: data,
    NIGHTDESK_SECRET: 'a secret for tests, long enough to be one',
    LOG_LEVEL: 'silent',
  });
  Object.assign(env(), parseEnv(process.env));
}

/** Opens an empty newsroom by its link: the person at `page` is its first admin from then on. */
export async function openOwnNewsroom(page: Page, { address, link }: OwnNewsroom): Promise<void> {
  await page.goto(address + link);
  await page.getByLabel('Newsroom').fill('The Outage Courier');
  await page.getByLabel('Your name').fill('Ada Quill');
  await page.getByLabel('E-mail').fill('ada@courier.example');
  await page.getByLabel('Password', { exact: true }).fill(ownPassword);
  await page.getByRole('button').last().click();
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}

/** The password of the first admin of such a newsroom. */
export const ownPassword = 'a long enough password';

function untilSaid(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (words.test(said)) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => reject(new Error(`The newsroom did not start:\n${said}`)));
  });
}
