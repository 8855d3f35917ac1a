import { expect, test } from 'vitest';
import { inTextOrder } from './text-order.ts';

const thread = (id: string, createdAt: string) => ({ id, comments: [{ createdAt }] });
const threads = [
  thread('b', '2026-11-22T10:00Z'),
  thread('gone', '2026-11-22T09:00Z'),
  thread('a', '2026-11-22T11:00Z'),
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('threads stand in the order of the text, and those without words after them', () => {
  const { standing, orphans } = inTextOrder(
    threads,
    new Map([
      ['a', { from: 3, to: 9 }],
      ['b', { from: 40, to: 44 }],
    ]),
  );
  expect(ids(standing)).toEqual(['a', 'b']);
  expect(ids(orphans)).toEqual(['gone']);
});

test('while the text is not there, nothing is said to be gone', () => {
  const { standing, orphans } = inTextOrder(threads, null);
  expect(ids(standing)).toEqual(['gone', 'b', 'a']);
  expect(orphans).toEqual([]);
});
