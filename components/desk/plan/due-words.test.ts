import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

const now = new Date('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T12:00:10Z', 'due in 1 min', 'near'],
  ['2026-11-23T13:40:00Z', 'due in 2 h', 'near'],
  ['2026-11-23T18:00:00Z', 'due in 6 h', 'far'],
  ['2026-11-26T12:00:00Z', 'due in 3 d', 'far'],
  ['2026-11-23T11:15:00Z', '45 min overdue', 'over'],
  ['2026-11-20T12:00:00Z', '3 d overdue', 'over'],
])('%s is %s', (at, words, state) => {
  expect(dueWords(new Date(at), now)).toEqual({ words, state });
});
