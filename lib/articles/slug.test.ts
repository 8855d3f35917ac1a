import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugAsTyped, slugOf } from './slug.ts';

// Any 16 bits, half surrogates and controls with them.
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test.each([
  [
    "Harbor Tunnel 'Not Abandoned,' Transport Minister Says",
    'harbor-tunnel-not-abandoned-transport-minister-says',
  ],
  ['Żółć w Łodzi: Straße & Œuvre', 'zolc-w-lodzi-strasse-and-oeuvre'],
  ['Щука, ёж и подъезд — «новости»', 'shchuka-yozh-i-podezd-novosti'],
  ['Київ і Їжак', 'kiyiv-i-yizhak'],
  ['Putin’s don’t-know answer: $2.4 billion', 'putins-dont-know-answer-2-4-billion'],
  ['隧道', 'story'],
  ['', 'story'],
  ['🚢🚢🚢', 'story'],
])('%s', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('a long headline is cut between words, at most 80 characters', () => {
  const slug = slugOf(
    'The government denied on Wednesday that it was abandoning the tunnel that was to carry a quarter of freight',
  );
  expect(slug).toBe('the-government-denied-on-wednesday-that-it-was-abandoning-the-tunnel-that-was-to');
  expect(slugOf('x'.repeat(300))).toHaveLength(80);
});

test('every headline makes a slug, and a slug makes itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: codeUnit, maxLength: 100 }), (headline) => {
      const slug = slugOf(headline);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugOf(slug)).toBe(slug);
      expect(slugAsTyped(slug)).toBe(slug);
    }),
  );
});
