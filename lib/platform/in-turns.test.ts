import { expect, test } from 'vitest';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { inTurns } from './in-turns.ts';

function* countTo(last: number, rounds: number[]): Generator<number, number> {
  for (let number = 1; number <= last; number += 1) {
    rounds.push(roundOfEventLoop());
    yield 1;
  }
  return last;
}

test('others have a turn after each so much of a work, and not before', async () => {
  const rounds: number[] = [];
  expect(await inTurns(countTo(9, rounds), 3)).toBe(9);
  const turns = [...new Set(rounds)].map((turn) => rounds.filter((round) => round === turn).length);
  expect(turns).toEqual([3, 3, 3]);
});
