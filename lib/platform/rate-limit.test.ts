import { expect, test } from 'vitest';
import { waitInWords } from './rate-limit.ts';

test.each([
  [1, '1 second'],
  [40, '40 seconds'],
  [91, '2 minutes'],
  [600, '10 minutes'],
])('a wait of %i seconds reads %j', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});
