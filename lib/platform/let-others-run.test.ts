import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { letOthersRun } from './let-others-run.ts';

test('works that wait at the same time go on in order, and others have a turn between any two', async () => {
  const seen: { work: number; round: number }[] = [];
  await Promise.all(
    [0, 1, 2, 3, 4].map(async (work) => {
      await letOthersRun();
      seen.push({ work, round: roundOfEventLoop() });
    }),
  );
  expect(seen.map(({ work }) => work)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(seen.map(({ round }) => round)).size).toBe(5);
});

test('others have a turn also after something was read', async () => {
  await readFile(import.meta.filename);
  const round = roundOfEventLoop();
  await letOthersRun();
  expect(roundOfEventLoop()).toBeGreaterThan(round);
});
