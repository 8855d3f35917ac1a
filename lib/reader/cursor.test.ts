import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';

test('a place survives its way through an address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 2 ** 29 }), (time, number) => {
      const place = { at: new Date(time), number };
      expect(parseCursor(formatCursor(place))).toEqual(place);
    }),
  );
});

test('a mangled cursor is the first page, never an error', () => {
  for (const text of [undefined, '', '1', '-1', "1-1' OR 1=1", '9'.repeat(15).concat('-1'), '1-9999999999']) {
    expect(parseCursor(text)).toBeNull();
  }
});
