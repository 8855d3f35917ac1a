import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('a burst is allowed, a flood is not, and after a while there is room again', () => {
  const bucket = new TokenBucket(3, 2, 0);
  const taken = [0, 0, 0, 0, 400, 600, 600].map((now) => bucket.take(1, now));
  expect(taken).toEqual([true, true, true, false, false, true, false]);
  expect(bucket.take(3, 60_000)).toBe(true);
  expect(bucket.take(1, 60_000)).toBe(false);
});

test('what is owed has to be filled before anything can be taken, and is never more than a bucket', () => {
  const bucket = new TokenBucket(3, 2, 0);
  bucket.take(2, 0);
  bucket.owe(3, 0);
  expect([0, 1000, 1500, 1500].map((now) => bucket.take(1, now))).toEqual([false, false, true, false]);
  bucket.owe(100, 1500);
  expect([1500, 3000, 3500, 3500].map((now) => bucket.take(1, now))).toEqual([false, false, true, false]);
});
