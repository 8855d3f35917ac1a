import { expect, test } from 'vitest';
import { headlineFit, textFacts } from './text-facts.ts';

test('words, letters as a reader sees them, and minutes', () => {
  expect(textFacts('Cafe\u0301 – 😀', 'en')).toEqual({ words: 1, characters: 8, minutes: 1 });
  expect(textFacts('', 'en')).toEqual({ words: 0, characters: 0, minutes: 0 });
  expect(textFacts('слово '.repeat(540), 'ru').minutes).toBe(3);
  expect(textFacts('word '.repeat(690), 'en').minutes).toBe(3);
});

test.each([
  ['', 'empty'],
  ['Fire in Riga', 'short'],
  ['A Theatre for One, on the Number 11 Tram', 'good'],
  ['x'.repeat(71), 'long'],
  ['x'.repeat(111), 'cut'],
])('the headline %j is %s', (headline, fit) => {
  expect(headlineFit(headline).fit).toBe(fit);
});
