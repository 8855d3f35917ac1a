import { develop, type Effort, Refusal } from './develop.ts';
import type { Developed } from './types.ts';

/** What this process is told on its command line. */
export type DevelopOrder = { source: string; folder: string; effort: Effort };

/** What it answers, once. */
export type DevelopAnswer =
  | { ok: true; developed: Developed }
  | { ok: false; refusal: Refusal['code'] }
  | { ok: false; refusal: null; reason: string };

// A decoder that swells, or does not end, is stopped by its own process. Its time is the processor's, not the clock's: on a
// busy machine an honest photograph waits long for its turn.
const largestMemory = 900_000_000;
const longestMicroseconds = 60_000_000;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > largestMemory || user + system > longestMicroseconds) process.exit(9);
}, 50).unref();

const order = JSON.parse(process.argv[2] ?? '') as DevelopOrder;
const answer = await develop(order.source, order.folder, order.effort).then(
  (developed): DevelopAnswer => ({ ok: true, developed }),
  (error: unknown): DevelopAnswer =>
    error instanceof Refusal
      ? { ok: false, refusal: error.code }
      : { ok: false, refusal: null, reason: String(error) },
);
process.stdout.write(JSON.stringify(answer));
