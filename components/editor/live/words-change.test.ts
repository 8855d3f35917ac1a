import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeBetween, changed, placeAfter } from './words-change.ts';

it('finds the letters that were typed, at the caret', () => {
  expect(changeBetween('Harbour', 'Harbours', 8)).toEqual({ at: 7, out: 0, into: 's' });
  expect(changeBetween('aaa', 'aaaa', 1)).toEqual({ at: 0, out: 0, into: 'a' });
  expect(changeBetween('aaa', 'aaaa', 4)).toEqual({ at: 3, out: 0, into: 'a' });
  expect(changeBetween('Lights out', 'Lights go out', 10)).toEqual({ at: 7, out: 0, into: 'go ' });
  expect(changeBetween('same', 'same', 2)).toBeNull();
});

it('never tears a letter that is written with two units', () => {
  expect(changeBetween('🙂', '🙃', 2)).toEqual({ at: 0, out: 2, into: '🙃' });
});

it('makes of any text any other, wherever the caret is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '🙃', ' ') });
  fc.assert(
    fc.property(word, word, fc.nat(20), (before, after, caret) => {
      const change = changeBetween(before, after, caret);
      expect(change ? changed(before, change) : before).toBe(after);
    }),
  );
});

it('keeps a place where it was when others write before or after it', () => {
  expect(placeAfter(5, { at: 0, out: 0, into: 'New ' })).toBe(9);
  expect(placeAfter(5, { at: 7, out: 0, into: 'New ' })).toBe(5);
  expect(placeAfter(5, { at: 2, out: 8, into: '' })).toBe(2);
});
