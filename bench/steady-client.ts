import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './statistics.ts';
import type { Served } from './steady-load.ts';

type Order = { urls: string[]; rate: number; connections: number };

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const agent = new Agent({ keepAlive: true, maxSockets: order.connections });
const times: number[] = [];
let errors = 0;
let isOver = false;
let pending = 0;

process.on('message', () => {
  isOver = true;
});
await readOn(order);
while (pending > 0) await wait(10);
const served: Served = {
  requests: times.length,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  worst: Math.max(...times),
  errors,
};
process.send?.(served, () => process.exit(0));

/** Asks at an even pace, whether answers come or not: a reader is not held back by another who waits. */
async function readOn({ urls, rate }: Order): Promise<void> {
  const began = performance.now();
  for (let asked = 0; !isOver; asked += 1) {
    const due = began + (asked * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    ask(urls[asked % urls.length] ?? '', due);
  }
}

// The time counts from when it should have been asked, so that what waits for a connection counts too.
function ask(url: string, due: number): void {
  pending += 1;
  const end = (isGood: boolean) => {
    pending -= 1;
    if (isGood) times.push(performance.now() - due);
    else errors += 1;
  };
  const outgoing = request(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
    answer.resume();
    answer.on('end', () => end(answer.statusCode === 200));
  });
  outgoing.on('error', () => end(false));
  outgoing.end();
}
