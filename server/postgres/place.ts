import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '#lib/platform/env.ts';
import { copyBinaries, packagedBinaries } from './binaries.ts';

/** An account of the machine; PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number };

/** Where an embedded database lives, and as whom it runs; `account` is null for "as ourselves". */
export type Place = { home: string; cluster: string; binaries: string; account: Account | null };

const rootsFolder = '/var/lib/nightdesk';

/**
 * Where the embedded database of the data folder `folder` lives. As root it lives outside the project, where the account
 * it runs as can reach it (docs/decisions/0002).
 */
export function findPlace(folder: string): Place {
  const inside = environment().NIGHTDESK_POSTGRES_FOLDER || join(folder, 'postgres');
  if (process.getuid?.() !== 0) return placeAt(inside, packagedBinaries(), null);
  const kept = existsSync(inside) ? statSync(inside) : null;
  if (kept && kept.uid !== 0) {
    return placeAt(inside, copyBinaries(rootsFolder), { uid: kept.uid, gid: kept.gid });
  }
  const home = environment().NIGHTDESK_POSTGRES_FOLDER || homeOutside(folder);
  return placeAt(home, copyBinaries(rootsFolder), unprivilegedAccount(readFileSync('/etc/passwd', 'utf8')));
}

/** The account `postgres` if the machine has one, else `nobody`. */
export function unprivilegedAccount(passwd: string): Account {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  const [uid, gid] = [Number(row?.[2]), Number(row?.[3])];
  if (!uid || !gid) {
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither the account postgres nor nobody. ' +
        'Start Nightdesk as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid, gid };
}

function placeAt(home: string, binaries: string, account: Account | null): Place {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (account) {
    chownSync(home, account.uid, account.gid);
    chmodSync(home, 0o700);
  }
  return { home, cluster: join(home, 'cluster'), binaries, account };
}

function homeOutside(folder: string): string {
  const pointer = join(folder, 'postgres-home');
  if (!existsSync(pointer)) {
    mkdirSync(rootsFolder, { recursive: true, mode: 0o755 });
    chmodSync(rootsFolder, 0o755);
    writeFileSync(pointer, join(rootsFolder, randomBytes(6).toString('hex')));
  }
  const home = readFileSync(pointer, 'utf8').trim();
  assertOurs(home, folder);
  return home;
}

// A copied project folder points at the original's database; two newsrooms must not write to one.
function assertOurs(home: string, folder: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, 'project');
  const owner = existsSync(path) ? readFileSync(path, 'utf8') : folder;
  const ownerPointer = join(owner, 'postgres-home');
  if (owner !== folder && existsSync(ownerPointer) && readFileSync(ownerPointer, 'utf8').trim() === home) {
    throw new Error(
      `This folder is a copy of ${owner}, whose database is in ${home}. Remove ${folder} to begin afresh.`,
    );
  }
  writeFileSync(path, folder);
}
