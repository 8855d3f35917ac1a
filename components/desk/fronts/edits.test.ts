import { expect, test } from 'vitest';
import type { FrontLayout } from '#lib/fronts/types.ts';
import {
  addRow,
  changeRow,
  changesOf,
  movePin,
  moveRow,
  newPin,
  pinAt,
  placeBeside,
  placesLeft,
  presentLayout,
  removeRow,
  setPin,
} from './edits.ts';

const latest = { kind: 'latest', slug: '' } as const;
const now = new Date('2026-01-02T10:00:00Z');
const two: FrontLayout = addRow(addRow([], 'pair', latest, 'one'), 'pair', latest, 'two');
const numbers = (layout: FrontLayout) => layout.map(({ slots }) => slots.map((pin) => pin?.number ?? null));

test('a story stands in one place: pinned anew, it leaves the place before', () => {
  const first = setPin(two, { row: 'one', slot: 0 }, newPin(7, now));
  expect(numbers(setPin(first, { row: 'two', slot: 1 }, newPin(7, now)))).toEqual([
    [null, null],
    [null, 7],
  ]);
});

test('a story that is moved onto another changes places with it', () => {
  const both = setPin(
    setPin(two, { row: 'one', slot: 0 }, newPin(7, now)),
    { row: 'two', slot: 0 },
    newPin(8, now),
  );
  const pin = pinAt(both, { row: 'one', slot: 0 }) ?? newPin(0, now);
  expect(numbers(movePin(both, { row: 'one', slot: 0 }, { row: 'two', slot: 0 }, pin))).toEqual([
    [8, null],
    [7, null],
  ]);
});

test('rows move, go, and have as many places as their kind allows', () => {
  expect(moveRow(two, 'two', -1).map(({ id }) => id)).toEqual(['two', 'one']);
  expect(moveRow(two, 'one', -1)).toBe(two);
  expect(removeRow(two, 'one').map(({ id }) => id)).toEqual(['two']);
  const list = addRow([], 'list', latest, 'list');
  expect(changeRow(list, 'list', { count: 40 })[0]?.slots).toHaveLength(12);
  expect(changeRow(two, 'one', { count: 1 })[0]?.slots).toHaveLength(2);
});

test('a page takes no more rows than it has room for', () => {
  let layout: FrontLayout = [];
  for (let nth = 0; nth < 40; nth += 1) layout = addRow(layout, 'lead', latest, `row-${nth}`);
  expect(layout).toHaveLength(12);
  expect(placesLeft(layout)).toBe(0);
});

test('the place beside goes over the ends of rows, and not over those of the page', () => {
  expect(placeBeside(two, { row: 'one', slot: 1 }, 1)).toEqual({ row: 'two', slot: 0 });
  expect(placeBeside(two, { row: 'one', slot: 0 }, -1)).toBeNull();
});

test('what readers see now becomes rows', () => {
  expect(presentLayout('', [{ slug: 'world' }]).map(({ kind, slots }) => [kind, slots.length])).toEqual([
    ['lead', 5],
    ['list', 8],
    ['strip', 4],
  ]);
  expect(presentLayout('world', [])).toMatchObject([
    { kind: 'lead', source: { kind: 'section', slug: 'world' } },
  ]);
});

test('what changes for readers is said in words', () => {
  expect(changesOf(two, two)).toEqual([]);
  expect(changesOf([], setPin(two, { row: 'one', slot: 0 }, newPin(7, now)))).toEqual([
    '2 rows come.',
    '1 story is pinned.',
  ]);
  expect(changesOf(two, changeRow(two, 'one', { title: 'Ships' }))).toEqual([
    'What stands where, or what is said of it, changes.',
  ]);
});
