import { expect, test } from 'vitest';
import { noteParts } from './note-parts.ts';

test('an address in a note is a link, the full stop after it is not', () => {
  expect(noteParts('Report of 2025 (https://example.org/a?b=1).')).toEqual([
    { text: 'Report of 2025 (', href: null },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: ').', href: null },
  ]);
});

test.each(['no address here', 'javascript:alert(1)', 'https://', ''])('%j stays words', (note) => {
  expect(noteParts(note).some(({ href }) => href !== null)).toBe(false);
  expect(
    noteParts(note)
      .map(({ text }) => text)
      .join(''),
  ).toBe(note);
});
