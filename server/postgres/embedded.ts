import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freeLocalPort } from '#server/only-one.ts';
import { type Supervised, supervise } from '#server/supervise.ts';
import { asAccount, ensureDatabase, initialiseCluster, keptPasswords } from './cluster.ts';
import { clearOrphan } from './orphan.ts';
import type { Place } from './place.ts';

/** A running embedded PostgreSQL: its database's address, and how to stop it. */
export type Embedded = Supervised & { url: string };

type Options = { settings?: Record<string, string> };

// A newsroom on one machine, beside its application: small, and no processes that it does not need.
const modest = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '32MB',
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
};

/** Starts the embedded PostgreSQL that lives at `place`, making it on the first start; it is kept alive until stopped. */
export async function startEmbedded(place: Place, options: Options = {}): Promise<Embedded> {
  const passwords = keptPasswords(place);
  initialiseCluster(place, passwords);
  await clearOrphan(place.cluster);
  const port = await freeLocalPort(keptPort(place));
  writeFileSync(join(place.home, 'port'), String(port));
  const adminUrl = `postgresql://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`;
  const server = await supervise({
    name: 'database',
    spawn: () => spawnServer(place, { ...modest, port: String(port), ...options.settings }),
    ready: () => answers(adminUrl, place),
    // Fast, then immediate: either leaves a database that the next start can open.
    farewell: [
      ['SIGINT', 2500],
      ['SIGQUIT', 800],
    ],
  });
  try {
    await ensureDatabase(adminUrl, passwords);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: `postgresql://nightdesk:${passwords.nightdesk}@127.0.0.1:${port}/nightdesk`,
    stop: server.stop,
  };
}

/** The address of the embedded database at `place`, if one of an earlier start answers there. */
export async function runningEmbedded(place: Place): Promise<string | null> {
  const port = keptPort(place);
  if (!port || !existsSync(join(place.cluster, 'postmaster.pid'))) return null;
  const url = `postgresql://nightdesk:${keptPasswords(place).nightdesk}@127.0.0.1:${port}/nightdesk`;
  return (await tryConnect(url)) === null ? url : null;
}

function keptPort(place: Place): number {
  const path = join(place.home, 'port');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
}

function spawnServer(place: Place, settings: Record<string, string>) {
  const logPath = join(place.home, 'server.log');
  if (existsSync(logPath) && statSync(logPath).size > 5_000_000) rmSync(logPath);
  const log = openSync(logPath, 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C is for the supervisor, which stops the application first.
  const child = spawn(join(place.binaries, 'bin/postgres'), ['-D', place.cluster, ...flags], {
    ...asAccount(place),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

async function answers(url: string, place: Place): Promise<void> {
  // Recovery after a kill can take a while; an end of the process is noticed by the supervisor meanwhile.
  for (let tried = 0; tried < 1200; tried += 1) {
    const code = await tryConnect(url);
    if (code === null) return;
    if (code.startsWith('28')) {
      throw new Error(`The embedded database in ${place.home} refuses its own password (${code}).`);
    }
    await wait(50);
  }
  throw new Error(`The embedded database did not answer. Its log: ${join(place.home, 'server.log')}`);
}

async function tryConnect(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A connection that breaks is an answer here, not an accident.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}
