import { expect, test } from 'vitest';
import { readStyleLines } from './house-style-lines.ts';

test('lines of a list, of a spreadsheet and of a plain text are read alike', () => {
  expect(
    readStyleLines('utilise → use | Shorter\r\nleverage\tuse\tJargon\n\nна Украине => в Украине'),
  ).toEqual({
    lines: [
      { term: 'utilise', suggestion: 'use', reason: 'Shorter' },
      { term: 'leverage', suggestion: 'use', reason: 'Jargon' },
      { term: 'на Украине', suggestion: 'в Украине', reason: '' },
    ],
    unclear: [],
  });
});

test('a line that says nothing is named by its number', () => {
  expect(readStyleLines('utilise\n\n→ use\na -> b').unclear).toEqual([1, 3]);
});
