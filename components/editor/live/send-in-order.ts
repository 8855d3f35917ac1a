import { mergeUpdates } from 'yjs';
import type { Line } from './line.ts';

// Long enough to send what one key makes as one, short enough to be seen at once.
const gatherMs = 20;
// While an answer is still due the server is busy: what is made meanwhile goes as one.
const busyMs = 80;

/** Sends changes in the order in which they were made, each time with a mark to be answered. */
export function sendInOrder(
  line: () => Line | null,
  isOpen: () => boolean,
  waiting: { lastId: () => number; count: () => number },
) {
  let unsent: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
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
      timer ??= setTimeout(flush, isBusy ? busyMs : gatherMs);
    },
  };
}
