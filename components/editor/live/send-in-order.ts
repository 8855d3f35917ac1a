import type { Line } from './line.ts';

// Long enough to send what one key makes as one, short enough to be seen at once.
const gatherMs = 20;

/** Sends changes in the order in which they were made, a few at a time, each time with a mark to be answered. */
export function sendInOrder(line: () => Line | null, isOpen: () => boolean, lastId: () => number) {
  let unsent: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isOpen()) return;
    const updates = unsent;
    unsent = [];
    for (const update of updates) line()?.sendUpdate(update);
    if (lastId() > 0) line()?.mark(lastId());
  };
  return {
    flush,
    /** Adds a change. What is made while a line is being opened is sent again after it: taking a change twice does no harm. */
    add: (update: Uint8Array) => {
      if (!line()) {
        unsent = [];
        return;
      }
      unsent.push(update);
      timer ??= setTimeout(flush, gatherMs);
    },
  };
}
