import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from '#lib/articles/slug.ts';
import { canonicalPath, dayOf, dayOfPath, numberOfStory } from './permalink.ts';

test('any headline and number make an address from which number and day can be read again', () => {
  const numbers = fc.integer({ min: 1, max: 2_147_483_647 });
  const editions = fc.constantFrom('', 'ru');
  const moments = fc.date({ min: new Date('1700-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(
      editions,
      fc.string({ unit: 'grapheme' }),
      numbers,
      moments,
      (edition, headline, number, moment) => {
        const day = dayOf(moment, 'UTC');
        const path = canonicalPath(edition, day, slugOf(headline), number);
        expect(path).toMatch(/^(\/ru)?\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+-a\d+$/);
        expect(encodeURI(path)).toBe(path);
        expect(numberOfStory(path.split('/').at(-1) ?? '')).toBe(number);
        expect(dayOfPath(path)).toBe(day);
      },
    ),
  );
});

test('the day is the newsroom’s, not the server’s', () => {
  const moment = new Date('2026-03-04T23:30:00Z');
  expect(dayOf(moment, 'UTC')).toBe('2026/03/04');
  expect(dayOf(moment, 'Europe/Amsterdam')).toBe('2026/03/05');
  expect(dayOf(moment, 'America/New_York')).toBe('2026/03/04');
});

describe('what is no story has no number', () => {
  test.each([
    '',
    'slug',
    'slug-a',
    'slug-a0',
    'slug-a012',
    'slug-a12x',
    'slug-A12',
    'slug-a2147483648',
    'slug-a99999999999999',
    'a12',
  ])('%s', (lastPart) => expect(numberOfStory(lastPart)).toBeNull());
});
