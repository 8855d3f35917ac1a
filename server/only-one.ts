import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { birthOf, isRunning } from '#scripts/processes.mjs';

/** Holds this data folder for this process; throws if another Nightdesk runs on it. Returns what lets it go. */
export function holdFolder(folder: string, address: string): () => void {
  const path = join(folder, 'running.json');
  const holder = runningHere(folder);
  if (holder) {
    throw new Error(`Nightdesk already runs in this folder (process ${holder.pid}), at ${holder.address}`);
  }
  rmSync(path, { force: true });
  const holding = { pid: process.pid, born: birthOf(process.pid), address };
  writeFileSync(path, JSON.stringify(holding), { flag: 'wx' });
  return () => rmSync(path, { force: true });
}

/** The Nightdesk that runs on this data folder, if one does. What a killed one left behind does not count. */
export function runningHere(folder: string): { pid: number; address: string } | null {
  try {
    const { pid, born, address } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
    return isRunning(pid, 'server/main.ts') && birthOf(pid) === born ? { pid, address } : null;
  } catch {
    return null;
  }
}

/** Throws an Error that names the port if something else has it. */
export async function assertPortFree(port: number): Promise<void> {
  const code = await tryPort(port);
  if (code === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') throw new Error(`Port ${port} needs rights that this account does not have.`);
  if (code) throw new Error(`Port ${port} cannot be used: ${code}`);
}

/** A port of this machine's own address that nothing uses: `wanted` if it is free, else any. */
export async function freeLocalPort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted ? resolve(freeLocalPort()) : reject(error)));
    probe.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port }, () => probe.close(() => resolve(null)));
  });
}
