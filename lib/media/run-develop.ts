import { execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
const run = promisify(execFile);
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a photograph's renditions in a process of its own, with a limit on time and memory, at most two at once: whatever a
 * file does to a decoder, it does it there. Throws a NightdeskError when the photograph is refused.
 */
export async function runDevelop(order: DevelopOrder): Promise<Developed> {
  await takeTurn();
  try {
    const answer = (await askProcess(order)) ?? (await askProcess(order));
    if (!answer) throw new Error('the renditions process gave no answer');
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

/** What the process answered; null when it ended of itself without a word. */
async function askProcess(order: DevelopOrder): Promise<DevelopAnswer | null> {
  // By the working folder: a bundled copy of this module no longer knows where it came from.
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/media/develop-process.ts');
  const flags = ['--max-old-space-size=256', '--no-warnings'];
  const asked = run(process.execPath, [...flags, script, JSON.stringify(order)], {
    env: { NODE_ENV: env().NODE_ENV },
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  if (asked.child.pid !== undefined) yieldToReaders(asked.child.pid);
  try {
    const { stdout } = await asked;
    return stdout === '' ? null : (JSON.parse(stdout) as DevelopAnswer);
  } catch (error) {
    const { code, signal } = error as { code?: unknown; signal?: unknown };
    if (typeof code !== 'number' && typeof signal !== 'string') throw error;
    // A decoder fell over, or was stopped for its time or its memory: the file is not one we can keep.
    log().warn({ code, signal }, 'a renditions process died');
    return { ok: false, refusal: 'damaged' };
  }
}

function yieldToReaders(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // It may be over already.
  }
}
