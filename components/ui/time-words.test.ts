import { expect, it } from 'vitest';
import { fullTime, relativeTime } from './time-words.ts';

it('says a moment with its zone', () => {
  expect(fullTime('2026-11-22T14:05:00Z', 'UTC')).toBe('22 Nov 2026, 14:05 UTC');
  expect(fullTime('2026-11-22T14:05:00Z', 'Europe/Moscow')).toBe('22 Nov 2026, 17:05 GMT+3');
});

it('says how long ago something was, and the day when that is long', () => {
  const now = '2026-11-22T14:05:00Z';
  const words = (at: string) => relativeTime(at, now, 'UTC');
  expect(words('2026-11-22T14:04:30Z')).toBe('just now');
  expect(words('2026-11-22T13:50:00Z')).toBe('15 min ago');
  expect(words('2026-11-22T09:00:00Z')).toBe('5 h ago');
  expect(words('2026-11-19T09:00:00Z')).toBe('3 d ago');
  expect(words('2026-03-04T09:00:00Z')).toBe('4 Mar 2026');
});
