import { mergeUpdates } from 'yjs';
import { afterPaint } from './after-paint.ts';
import type { Line } from './line.ts';

// While an answer is still due the server is busy: what is made meanwhile goes as one.
const busyMs = 80;

/** Sends changes in the order in which they were made, once they are to be seen here, each time with a mark to be answered. */
export function sendInOrder(
  line: () => Line | null,
  isOpen: () => boolean,
  waiting: { lastId: () => number; count: () => number },
) {
  let unsent: Uint8Array[] = [];
  let callOff: (() => void) | undefined;
  const flush = () => {
    callOff?.();
    callOff = undefined;
    if (!isOpen()) return;
    const updates = unsent;
    unsent = [];
    if (updates.length > 0) line()?.sendUpdate(mergeUpdates(updates));
    if (waiting.lastId() > 0) line()?.mark(waiting.lastId());
  };
  return {
    flush,
    /** Adds a change. What is made while a line is being opened is sent again after it: taking a change twice does no harm. */
    add: (update: Uint8Array) => {
      if (!line()) {
        unsent = [];
        return;
      }
      const isBusy = waiting.count() > unsent.length + 1;
      unsent.push(update);
      callOff ??= isBusy ? later(flush) : afterPaint(flush);
    },
  };
}

function later(act: () => void): () => void {
  const timer = setTimeout(act, busyMs);
  return () => clearTimeout(timer);
}
