import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestEdits } from './shortest-edits.ts';

const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

function editsIn(before: string[], after: string[], most = 100): number | undefined {
  return shortestEdits(before, after, most)?.reduce(
    (sum, { kind, count }) => sum + (kind === 'same' ? 0 : count),
    0,
  );
}

/** The fewest edits, found by trying all. */
function fewest(before: string[], after: string[]): number {
  const [[first, ...rest], [other, ...others]] = [before, after];
  if (first === undefined || other === undefined) return before.length + after.length;
  if (first === other) return fewest(rest, others);
  return 1 + Math.min(fewest(rest, after), fewest(before, others));
}

test('one list becomes the other', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const made: string[] = [];
      let [oldAt, nowAt] = [0, 0];
      for (const { kind, count } of shortestEdits(before, after, 100) ?? []) {
        if (kind === 'same')
          expect(before.slice(oldAt, oldAt + count)).toEqual(after.slice(nowAt, nowAt + count));
        if (kind !== 'removed') made.push(...after.slice(nowAt, nowAt + count));
        if (kind !== 'removed') nowAt += count;
        if (kind !== 'added') oldAt += count;
      }
      expect([oldAt, made]).toEqual([before.length, after]);
    }),
  );
});

test('by the fewest removals and additions, and not at all when these are more than allowed', () => {
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
  fc.assert(
    fc.property(short, short, (before, after) => {
      const edits = fewest(before, after);
      expect(editsIn(before, after)).toBe(edits);
      expect(editsIn(before, after, edits)).toBe(edits);
      if (edits > 0) expect(editsIn(before, after, edits - 1)).toBeUndefined();
    }),
  );
});

test('what is kept, removed and added comes in runs', () => {
  expect(shortestEdits(['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'd', 'e'], 100)).toEqual([
    { kind: 'same', count: 1 },
    { kind: 'removed', count: 2 },
    { kind: 'added', count: 2 },
    { kind: 'same', count: 1 },
    { kind: 'added', count: 1 },
  ]);
  expect(shortestEdits([], [], 0)).toEqual([]);
});
