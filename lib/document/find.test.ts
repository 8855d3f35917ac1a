import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finderOf, findIn, replacementFor, type Search } from './find.ts';

function search(words: string, options: Partial<Search> = {}): Search {
  return { words, isCaseSensitive: false, isWholeWord: false, isRegExp: false, ...options };
}

function found(text: string, asked: Search): string[] {
  const finder = finderOf(asked);
  if (!finder.ok) throw new Error(finder.error.message);
  return findIn(text, finder.value).map(({ from, to }) => text.slice(from, to));
}

test('letters are found in any case unless the case is asked for', () => {
  expect(found('Порт и порт', search('порт'))).toEqual(['Порт', 'порт']);
  expect(found('Порт и порт', search('порт', { isCaseSensitive: true }))).toEqual(['порт']);
});

test('a whole word ends where the word does, in any script', () => {
  const whole = { isWholeWord: true };
  expect(found('порт, портовый, аэропорт, порт-', search('порт', whole))).toEqual(['порт', 'порт']);
  expect(found('cat, cats, café cat’s', search('cat', whole))).toEqual(['cat', 'cat']);
  expect(found('caf\u00e9 cafe cafe\u0301', search('cafe', whole))).toEqual(['cafe']);
});

test('signs are signs, unless a regular expression is asked for', () => {
  expect(found('a.b axb a.b', search('a.b'))).toEqual(['a.b', 'a.b']);
  expect(found('a.b axb', search('a.b', { isRegExp: true }))).toEqual(['a.b', 'axb']);
  expect(found('[1] (2) $3', search('(2)'))).toEqual(['(2)']);
});

test('a regular expression that is none is answered with words', () => {
  for (const words of ['(', '[', '*', '(?<n>a)(?<n>b)', '\\']) {
    expect(finderOf(search(words, { isRegExp: true }))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  }
});

test('what is empty is found nowhere, and the search ends', () => {
  expect(found('abc', search('x*', { isRegExp: true }))).toEqual([]);
  expect(found('abc', search('b?', { isRegExp: true }))).toEqual(['b']);
});

test('whatever is typed as plain words is found as it stands', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (words, before, after) => {
      const exact = search(words.toWellFormed(), { isCaseSensitive: true });
      expect(found(`${before}${words}${after}`.toWellFormed(), exact)).toContain(words.toWellFormed());
    }),
  );
});

test.each([
  ['$2 $1', 'Lang Vesna'],
  ['<$&>', '<Vesna Lang>'],
  ['$<last>, $$5', 'Lang, $5'],
  ['$3 $<none>!', '$3 !'],
])('%s of a regular expression becomes %s', (template, replaced) => {
  const finder = finderOf(search('(\\w+) (?<last>\\w+)', { isRegExp: true }));
  if (!finder.ok) throw new Error(finder.error.message);
  const text = 'Vesna Lang';
  const [place] = findIn(text, finder.value);
  if (!place) throw new Error('Nothing was found.');
  expect(replacementFor(template, place, text, true)).toBe(replaced);
});

test('without a regular expression a dollar is a dollar', () => {
  expect(replacementFor('$1', { from: 0, to: 1, groups: [], names: {} }, 'a', false)).toBe('$1');
});
