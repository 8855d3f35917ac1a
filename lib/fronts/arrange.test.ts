import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import type { FrontRow, Pin } from './types.ts';

function aPin(number: number): Pin {
  const since = '2026-01-02T10:00:00.000Z';
  return { number, headline: '', standfirst: '', isPlain: false, imageId: null, until: null, since };
}

function aRow(id: string, slots: (number | null)[]): FrontRow {
  return {
    ...{ id, kind: 'list', title: '', source: { kind: 'latest', slug: '' } },
    slots: slots.map((number) => (number === null ? null : aPin(number))),
  };
}

const numbersOf = (arranged: ReturnType<typeof arrange>) =>
  arranged.map(({ places }) => places.map(({ number }) => number));

test('a pinned story stands in its place, and the newest of the source fill the others in order', () => {
  const arranged = arrange([aRow('top', [null, 7, null])], new Set([7]), [[9, 8, 7, 6]]);
  expect(numbersOf(arranged)).toEqual([[9, 7, 8]]);
});

test('a pin further down wins over what would come by itself further up', () => {
  const rows = [aRow('top', [null, null]), aRow('below', [9])];
  expect(numbersOf(arrange(rows, new Set([9]), [[9, 8, 7], []]))).toEqual([[8, 7], [9]]);
});

test('of a story that is pinned twice the first place counts, and the second is filled', () => {
  const rows = [aRow('top', [5]), aRow('below', [5])];
  expect(numbersOf(arrange(rows, new Set([5]), [[], [6, 5]]))).toEqual([[5], [6]]);
});

test('a pin that readers may not see gives way; where nothing is left, the place is left out', () => {
  const rows = [aRow('top', [5, null]), aRow('below', [null])];
  expect(numbersOf(arrange(rows, new Set(), [[4], [4]]))).toEqual([[4], []]);
});

const number = fc.integer({ min: 1, max: 30 });
const layouts = fc.array(fc.array(fc.option(number), { minLength: 1, maxLength: 6 }), { maxLength: 12 });
const lists = fc.array(fc.array(number, { maxLength: 30 }), { minLength: 12, maxLength: 12 });

test('whatever the layout: no story twice, every live pin stands, nothing but live pins and the sources’, never too many', () => {
  fc.assert(
    fc.property(layouts, fc.array(number), lists, (slots, alive, newest) => {
      const rows = slots.map((row, index) => aRow(`row-${index}`, row));
      const live = new Set(alive);
      const arranged = arrange(rows, live, newest);
      const shown = numbersOf(arranged).flat();
      expect(new Set(shown).size).toBe(shown.length);
      const pinned = slots.flat().filter((each) => each !== null && live.has(each));
      expect(shown).toEqual(expect.arrayContaining(pinned));
      for (const [index, { places, row }] of arranged.entries()) {
        expect(places.length).toBeLessThanOrEqual(row.slots.length);
        for (const { number: each, pin } of places) {
          if (pin) expect(live.has(each)).toBe(true);
          else expect(newest[index]).toContain(each);
        }
      }
    }),
  );
});
