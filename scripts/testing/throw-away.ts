import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '#scripts/processes.mjs';
import { clearOrphan } from '#server/postgres/orphan.ts';
import { onStop } from '#server/stopping.ts';

const prefix = 'nightdesk-test-';

// What makes such folders.
const runs = ['scripts/test.ts', 'scripts/validate/main.ts', 'bench/main.ts'];

/** A folder for this run alone, removed when it ends. As root it is one that the database's account can reach. */
export function throwAwayFolder(): string {
  const parent = parentFolder();
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  // The database's account passes through to its own folder inside.
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Removes what runs that were killed left behind: their folders, and databases that still run in them. */
export async function clearEarlierRuns(): Promise<void> {
  const parent = parentFolder();
  for (const name of listing(parent).filter((name) => name.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (pid === process.pid || runs.some((run) => isRunning(pid, run))) continue;
    const folder = join(parent, name);
    for (const home of listing(folder)) await clearOrphan(join(folder, home, 'cluster'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function parentFolder(): string {
  return process.getuid?.() === 0 ? '/var/lib/nightdesk' : tmpdir();
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there yet, or another account's: neither is ours to clear.
    return [];
  }
}
