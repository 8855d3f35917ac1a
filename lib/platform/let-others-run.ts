import { setImmediate } from 'node:timers/promises';

/**
 * Settles once whatever waits had its turn. Stands between two parts of a work that takes long for the largest texts, so
 * that no part holds everybody else up for the time of the whole.
 */
export async function letOthersRun(): Promise<void> {
  await setImmediate();
}
