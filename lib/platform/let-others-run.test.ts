import { expect, test } from 'vitest';
import { letOthersRun } from './let-others-run.ts';

test('works that wait at the same time go on in order, and others have a turn between any two', async () => {
  const seen: { work: number; round: number }[] = [];
  let round = 0;
  let isOver = false;
  const others = () => {
    round += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  await Promise.all(
    [0, 1, 2, 3, 4].map(async (work) => {
      await letOthersRun();
      seen.push({ work, round });
    }),
  );
  isOver = true;
  expect(seen.map(({ work }) => work)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(seen.map((one) => one.round)).size).toBe(5);
});
