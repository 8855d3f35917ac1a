import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newSecret } from '#lib/platform/ids.ts';
import type { Place } from './place.ts';

/** The passwords of an embedded database's two accounts: its superuser and the one that Nightdesk uses. */
export type Passwords = { superuser: string; nightdesk: string };

/** Reads the passwords, or makes them; the file is for its owner alone. */
export function keptPasswords(place: Place): Passwords {
  const path = join(place.home, 'passwords.json');
  if (!existsSync(path)) {
    const made: Passwords = { superuser: newSecret(), nightdesk: newSecret() };
    writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Makes the cluster's files if there are none. One that was cut short is made anew: it only counts under its final name. */
export function initialiseCluster(place: Place, passwords: Passwords): void {
  if (existsSync(place.cluster)) return;
  const half = `${place.cluster}.new`;
  const passwordFile = join(place.home, 'password.tmp');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const made = spawnSync(
    join(place.binaries, 'bin/initdb'),
    [
      ['-D', half, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ['--no-instructions'],
    ].flat(),
    { ...asAccount(place), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${made.error?.message ?? `${made.stdout}\n${made.stderr}`.trim()}`);
  }
  renameSync(half, place.cluster);
}

/** How a PostgreSQL program is run: as the place's account, with an environment of its own. */
export function asAccount(place: Place) {
  return {
    cwd: place.home,
    env: { NODE_ENV: 'production' as const, PATH: '/usr/bin:/bin', HOME: place.home, LANG: 'C', TZ: 'UTC' },
    ...(place.account ?? {}),
  };
}

/** Makes Nightdesk's own account and database if they are missing; the account is no superuser. */
export async function ensureDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'nightdesk'");
    if (roles.rowCount === 0) {
      const password = client.escapeLiteral(passwords.nightdesk);
      await client.query(`CREATE ROLE nightdesk LOGIN CREATEDB CREATEROLE PASSWORD ${password}`);
    }
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = 'nightdesk'");
    if (databases.rowCount === 0) await client.query('CREATE DATABASE nightdesk OWNER nightdesk');
  } finally {
    await client.end();
  }
}
