import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StyleTerm, styleBookOf, styleHints } from './house-style.ts';

function aTerm(term: string, suggestion: string, isWholeWord = true): StyleTerm {
  return { id: term, term, suggestion, reason: '', isWholeWord };
}

const book = styleBookOf([
  aTerm('utilise', 'use'),
  aTerm('Kiev', 'Kyiv'),
  aTerm('in order to', 'to'),
  aTerm('in order', 'tidy'),
  aTerm('интернет-сайт', 'сайт'),
  aTerm('на Украине', 'в Украине'),
  aTerm('электроскутер', 'самокат', false),
  aTerm('& co', 'and company'),
]);

const hinted = (text: string) =>
  styleHints(text, book).map(({ from, to, text: put }) => [text.slice(from, to), put]);

test('a whole word is found, and no longer word that holds it', () => {
  expect(hinted('We utilise it; he utilised it.')).toEqual([['utilise', 'use']]);
  expect(hinted('Kievan')).toEqual([]);
});

test('a term without capitals is found in any case, and its suggestion follows the case', () => {
  expect(hinted('Utilise UTILISE')).toEqual([
    ['Utilise', 'Use'],
    ['UTILISE', 'USE'],
  ]);
});

test('a term with capitals is found only as it is written', () => {
  expect(hinted('Kiev, KIEV, kiev')).toEqual([['Kiev', 'Kyiv']]);
});

test('the longer of two terms is meant, and a bound space is a space', () => {
  expect(hinted('In\u00A0order to go')).toEqual([['In\u00A0order to', 'To']]);
  expect(hinted('out, in order.')).toEqual([['in order', 'tidy']]);
});

test('Russian terms, with hyphens and inside words where that is asked for', () => {
  expect(hinted('Интернет-сайт на Украине')).toEqual([
    ['Интернет-сайт', 'Сайт'],
    ['на Украине', 'в Украине'],
  ]);
  expect(hinted('на электроскутерах')).toEqual([['электроскутер', 'самокат']]);
});

test('a term that begins with a sign', () => {
  expect(hinted('Lang & co and & company')).toEqual([['& co', 'and company']]);
});

test('hints never overlap, whatever the text and the list are', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'б', ' ', 'A', '-', '.'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(letters, fc.boolean()), { maxLength: 8 }),
      letters,
      letters,
      (list, a, b) => {
        const any = styleBookOf(list.map(([term, isWholeWord]) => aTerm(term, 'x', isWholeWord)));
        let done = 0;
        for (const { from, to } of styleHints(`${a}${b}${a}`, any)) {
          expect(from).toBeGreaterThanOrEqual(done);
          expect(to).toBeGreaterThan(from);
          done = to;
        }
      },
    ),
  );
});
