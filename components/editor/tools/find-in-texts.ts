import { type Found, finderOf, findIn, type Search } from '#lib/document/find.ts';
import type { Result } from '#lib/platform/errors.ts';
import type { FindOrder } from './find-worker.ts';

const patience = 1000;
let worker: Worker | null = null;
let isBusy = false;

/** Looks through texts; a regular expression does so in a worker, and is given up after a second. */
export async function findInTexts(texts: string[], search: Search): Promise<Result<Found[][]>> {
  const finder = finderOf(search);
  if (!finder.ok) return finder;
  if (!search.isRegExp) return { ok: true, value: texts.map((text) => findIn(text, finder.value)) };
  const found = await inWorker({ texts, search });
  if (found) return { ok: true, value: found };
  const message = 'This expression takes too long. Try one with fewer + and * inside each other.';
  return { ok: false, error: { code: 'invalid', message } };
}

function inWorker(order: FindOrder): Promise<Found[][] | null> {
  // What was asked before is not waited for any more.
  if (isBusy) stop();
  worker ??= new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  isBusy = true;
  return new Promise((resolve) => {
    const end = (found: Found[][] | null) => {
      clearTimeout(timer);
      if (worker === asked) isBusy = false;
      resolve(found);
    };
    const timer = setTimeout(() => {
      if (worker === asked) stop();
      end(null);
    }, patience);
    asked.onmessage = ({ data }: MessageEvent<Found[][]>) => end(data);
    asked.onerror = () => end(null);
    asked.postMessage(order);
  });
}

function stop(): void {
  worker?.terminate();
  worker = null;
  isBusy = false;
}
