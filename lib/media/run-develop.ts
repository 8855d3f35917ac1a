import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { env } from '#lib/platform/env.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import type { DevelopAnswer, DevelopOrder } from './develop-process.ts';
import { cannotDevelop } from './refuse.ts';
import type { Developed } from './types.ts';

// The process ends itself sooner, by its own measures (develop-process.ts); this is for one that cannot.
const longestMs = 300_000;
const atOnce = 2;
const longestQueue = 30;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a photograph's renditions in a process of its own, with a limit on time and memory, at most two at once: whatever a
 * file does to a decoder, it does it there. Throws a NightdeskError when the photograph is refused.
 */
export async function runDevelop(order: DevelopOrder): Promise<Developed> {
  await takeTurn();
  try {
    const answer = await askProcess(order);
    if (answer.ok) return answer.developed;
    if (answer.refusal !== null) throw cannotDevelop(answer.refusal);
    throw new Error(`the renditions process failed: ${answer.reason}`);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  if (waiting.length >= longestQueue) {
    const message = 'Too many photographs are being prepared at this moment. Try again in a minute.';
    throw new NightdeskError('unavailable', message, { retryAfterSeconds: 60 });
  }
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function askProcess(order: DevelopOrder): Promise<DevelopAnswer> {
  // By the working folder: a bundled copy of this module no longer knows where it came from.
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/media/develop-process.ts');
  const child = fork(script, [JSON.stringify(order)], {
    execArgv: ['--max-old-space-size=256', '--no-warnings'],
    env: { NODE_ENV: env().NODE_ENV },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) yieldToReaders(child.pid);
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
  return new Promise<DevelopAnswer>((resolve, reject) => {
    let answered = false;
    child.once('message', (answer) => {
      answered = true;
      resolve(answer as DevelopAnswer);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (answered) return;
      // A decoder fell over, or was stopped for its time or its memory: the file is not one we can keep.
      log().warn({ code, signal }, 'a renditions process died');
      resolve({ ok: false, refusal: 'damaged' });
    });
  }).finally(() => clearTimeout(timer));
}

function yieldToReaders(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // It may be over already.
  }
}
