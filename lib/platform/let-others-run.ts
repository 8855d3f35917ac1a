import { setImmediate } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Settles once whatever waits had its turn. Stands between two parts of a work that takes long for the largest texts, so
 * that no part holds everybody else up for the time of the whole. All who wait here go on one after the other, each in a
 * round of the event loop of its own.
 */
export function letOthersRun(): Promise<void> {
  // What is asked for while something is being read still comes in the same round; a second one does not.
  last = last.then(() => setImmediate()).then(() => setImmediate());
  return last;
}
