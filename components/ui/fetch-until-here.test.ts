import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchUntilHere } from './fetch-until-here.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A network over which a part comes at the nth try. */
function comesAt(nth: number) {
  const network = { tries: 0, fetch: async () => arrive() };
  const arrive = () => {
    network.tries += 1;
    if (network.tries < nth) throw new Error('There is no connection.');
    return 'the panel';
  };
  return network;
}

it('a part that cannot be fetched is asked for again until it is here, and then no more', async () => {
  const network = comesAt(3);
  const here: string[] = [];
  fetchUntilHere(network.fetch, (part) => here.push(part));
  await vi.advanceTimersByTimeAsync(0);
  expect(here).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(here).toEqual(['the panel']);
  expect(network.tries).toBe(3);
});

it('nobody asks for a part of a screen that is gone', async () => {
  const network = comesAt(100);
  const giveUp = fetchUntilHere(network.fetch, () => undefined);
  await vi.advanceTimersByTimeAsync(5000);
  giveUp();
  const { tries } = network;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.tries).toBe(tries);
});
