import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandLine } from '#scripts/processes.mjs';

/**
 * Makes way in a cluster's folder after a kill: ends a PostgreSQL that outlived its supervisor, and removes a lock file whose
 * process number now belongs to another program, which PostgreSQL would take for a running server.
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const line = Number.isInteger(pid) && pid > 1 ? commandLine(pid) : null;
  if (line?.includes(cluster)) await endServer(pid);
  else if (line !== null || process.platform === 'linux') rmSync(lock, { force: true });
}

async function endServer(pid: number): Promise<void> {
  for (const [signal, tries] of [
    ['SIGINT', 50],
    ['SIGQUIT', 20],
    ['SIGKILL', 20],
  ] as const) {
    if (!sent(pid, signal)) return;
    for (let tried = 0; tried < tries; tried += 1) {
      await wait(100);
      if (!sent(pid, 0)) return;
    }
  }
  throw new Error(`A PostgreSQL of an earlier start (process ${pid}) does not end.`);
}

function sent(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
