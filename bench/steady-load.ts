import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What readers got while something else was going on: how many answers, how late in ms, and how many were none or not 200. */
export type Served = { requests: number; p50: number; p99: number; worst: number; errors: number };

const connections = 32;

/** Readers who ask for pages in turn, so many a second, from a process of their own, until `work` is done. */
export async function whileReadersAsk<Found>(
  urls: string[],
  rate: number,
  work: () => Promise<Found>,
): Promise<{ found: Found; served: Served }> {
  const child = fork(new URL('./steady-client.ts', import.meta.url), [
    JSON.stringify({ urls, rate, connections }),
  ]);
  try {
    const found = await work();
    const told = once(child, 'message');
    child.send('stop');
    const [served] = (await told) as [Served];
    return { found, served };
  } finally {
    child.kill();
  }
}
