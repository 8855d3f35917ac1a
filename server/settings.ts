import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Env, environment, parseEnv } from '#lib/platform/env.ts';
import { newSecret } from '#lib/platform/ids.ts';

/** The supervisor's settings; `embedded` means that it starts a database of its own. */
export type Settings = Env & { embedded: boolean };

// Stands in for the embedded database's address until it runs.
const addressToCome = 'postgresql://embedded';

/**
 * Completes the environment with what has a default here, for this process and its children, and parses it.
 * Throws an Error that names every missing or broken variable.
 */
export function completeSettings(mode: 'production' | 'development'): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const raw = environment();
  Object.assign(raw, { NODE_ENV: mode });
  raw.PORT ||= '3000';
  raw.PUBLIC_URL ||= `http://localhost:${raw.PORT}`;
  raw.NIGHTDESK_DATA = resolve(raw.NIGHTDESK_DATA || '.nightdesk');
  raw.NEXT_TELEMETRY_DISABLED = '1';
  const embedded = !raw.DATABASE_URL;
  const ready = parseEnv({
    ...raw,
    DATABASE_URL: raw.DATABASE_URL || addressToCome,
    NIGHTDESK_SECRET: raw.NIGHTDESK_SECRET || addressToCome.padEnd(32),
  });
  makeDataFolder(ready.NIGHTDESK_DATA);
  raw.NIGHTDESK_SECRET ||= keptSecret(ready.NIGHTDESK_DATA);
  return { ...ready, NIGHTDESK_SECRET: raw.NIGHTDESK_SECRET, embedded };
}

/** Tells this process and its children where the embedded database answers. */
export function setDatabaseUrl(url: string): void {
  environment().DATABASE_URL = url;
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(
      join(folder, 'README'),
      'What this Nightdesk keeps: its database, photos and secret. Not a cache.\n',
    );
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be written to: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function keptSecret(folder: string): string {
  const path = join(folder, 'secret');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, newSecret(), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, 'utf8').trim();
}
