import { execFile, fork } from 'node:child_process';
import { promisify } from 'node:util';
import { cpuOf } from './processes.ts';

const run = promisify(execFile);
const connections = 32;

/** One load on one address: requests per second, the 99th percentile in ms, processor ms per request, bad answers. */
export type Load = { rate: number; p99: number; cpu: number; errors: number };

/** Loads an address for some seconds, with wrk where it is installed and with the project's own client elsewhere. */
export async function load(
  url: string,
  encoding: string,
  seconds: number,
  pids: () => number[],
): Promise<Load> {
  const before = pids();
  const cpuBefore = cpuOf(before);
  const { requests, duration, p99, errors } = (await hasWrk())
    ? await withWrk(url, encoding, seconds)
    : await withOwnClient(url, encoding, seconds);
  const cpu = (cpuOf(before) - cpuBefore) / Math.max(requests, 1);
  return { rate: requests / duration, p99, cpu, errors };
}

/** The name of the client that makes the load. */
export async function clientName(): Promise<string> {
  return (await hasWrk()) ? 'wrk' : 'own client';
}

let wrk: boolean | undefined;

async function hasWrk(): Promise<boolean> {
  wrk ??= await run('wrk', ['--version']).then(
    () => true,
    (error) => error.code !== 'ENOENT',
  );
  return wrk;
}

/** What a client counted. */
export type Counted = { requests: number; duration: number; p99: number; errors: number };

async function withWrk(url: string, encoding: string, seconds: number): Promise<Counted> {
  const options = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    `Accept-Encoding: ${encoding}`,
  ];
  const { stdout } = await run('wrk', [...options, url]);
  const [, requests, duration] = stdout.match(/(\d+) requests in ([\d.]+)s/) ?? [];
  const [, slowest, unit] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/) ?? [];
  const scale = { us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1;
  const socketErrors = stdout.match(/Socket errors: .*/)?.[0].match(/\d+/g) ?? [];
  const bad = Number(stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0);
  const errors = bad + socketErrors.reduce((total, count) => total + Number(count), 0);
  return { requests: Number(requests), duration: Number(duration), p99: Number(slowest) * scale, errors };
}

function withOwnClient(url: string, encoding: string, seconds: number): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./load-client.ts', import.meta.url), [
      JSON.stringify({ url, encoding, seconds, connections }),
    ]);
    child.on('message', (counted) => resolve(counted as Counted));
    child.on('error', reject);
  });
}
