import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeLocalPort } from '#server/only-one.ts';

/** A newsroom that one test has for itself, on a database of its own; `link` opens it while it is empty. */
export type OwnNewsroom = { address: string; link: string; data: string; stop: () => Promise<void> };

/** Starts the production processes on `databaseUrl` and waits until they say that they are ready. */
export async function startOwnNewsroom(databaseUrl: string): Promise<OwnNewsroom> {
  const data = mkdtempSync(join(tmpdir(), 'nightdesk-outage-'));
  const port = await freeLocalPort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
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
  const said = await untilSaid(child, /Stop it with Ctrl-C/);
  return {
    address,
    data,
    link: /(\/setup\S+)/.exec(said)?.[1] ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

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
