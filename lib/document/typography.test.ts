import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './text-edits.ts';
import { tidied, typedEdits, typographyEdits } from './typography.ts';

const shown = (text: string) => text.replaceAll('\u00A0', '~');

test.each([
  ['"Nobody is walking away," she said.', '“Nobody is walking away,” she said.'],
  ["He said \"it's 'fine'\" twice", 'He said “it’s ‘fine’” twice'],
  ["the '90s, 'tis, rock 'n' roll", 'the ’90s, ’tis, rock ’n’ roll'],
  ['("quoted")', '(“quoted”)'],
  ['The door is 6\'2" high', 'The door is 6\'2" high'],
  ['a promise--kept', 'a promise—kept'],
  ['a promise -- kept', 'a promise — kept'],
  ['a promise - kept', 'a promise – kept'],
  ['pages 10-15 of 2019-2024', 'pages 10–15 of 2019–2024'],
  ['call 555-1234 or 8-800-555', 'call 555-1234 or 8-800-555'],
  ['on 2026-11-22 the A320-200 and F-16', 'on 2026-11-22 the A320-200 and F-16'],
  ['and so on...', 'and so on…'],
  ['10 km in 5 million steps at 3 p.m.', '10~km in 5~million steps at 3~p.m.'],
  ['10 minutes', '10 minutes'],
  ['J. R. R. Tolkien met Mr. Smith', 'J.~R.~R.~Tolkien met Mr.~Smith'],
  ['under § 230 and §5', 'under §~230 and §~5'],
  ['two  spaces', 'two spaces'],
])('English: %s', (plain, tidy) => {
  expect(shown(tidied(plain, 'en'))).toBe(tidy);
});

test.each([
  ['Он сказал: "Это "Правда", и точка"', 'Он сказал: «Это „Правда“, и~точка»'],
  ['("Роман "Война и мир"")', '(«Роман „Война и~мир“»)'],
  ['Газета “Правда” вышла', 'Газета «Правда» вышла'],
  ['Москва - столица', 'Москва~— столица'],
  ['Москва — столица -- и всё', 'Москва~— столица~— и~всё'],
  ['- Да, - сказал он', '—~Да,~— сказал он'],
  ['что-то кое-где', 'что-то кое-где'],
  ['в 1990-1995 годах', 'в~1990–1995 годах'],
  ['Пришёл и в доме не был', 'Пришёл и~в~доме не~был'],
  ['сказал же он бы', 'сказал~же он~бы'],
  ['А. С. Пушкин и А.С. Пушкин', 'А.~С.~Пушкин и~А.С.~Пушкин'],
  ['№ 5, №6 и § 12', '№~5, №~6 и~§~12'],
  ['10 000 руб. и 5 кг, 20 %', '10~000~руб. и~5~кг, 20~%'],
  ['и т. д., т. е. в 2026 г. в XX в.', 'и~т.~д., т.~е. в~2026~г. в~XX~в.'],
  ["д'Артаньян", 'д’Артаньян'],
])('Russian: %s', (plain, tidy) => {
  expect(shown(tidied(plain, 'ru'))).toBe(tidy);
});

test.each([
  [
    'en',
    'see https://example.org/a--b...c?d=10-15 and "that"',
    'see https://example.org/a--b...c?d=10-15 and “that”',
  ],
  ['ru', 'сайт www.example.org/10-15...20', 'сайт www.example.org/10-15...20'],
  ['en', 'write to o--brien@example.org', 'write to o--brien@example.org'],
  ['en', 'run it with --dry-run', 'run it with --dry-run'],
  ['en', "the file it's_here...now", "the file it's_here...now"],
  ['ru', '`"a" -- b...` и', '`"a" -- b...` и'],
])('in %s an address, or what looks like code, stays: %s', (language, plain, tidy) => {
  expect(tidied(plain, language)).toBe(tidy);
});

test('a caption that would become longer than it may be is left as it is', () => {
  expect(tidied('№5', 'ru', 2)).toBe('№5');
  expect(tidied('"x"', 'ru', 3)).toBe('«x»');
});

const pieces = fc.constantFrom(
  ...['"', "'", '-', '--', '—', '–', ' ', '\u00A0', '.', '...', '“', '”', '‘', '’', '«', '»', '„', '(', ')'],
  ...['5', '10', '2019', 'км', 'km', 'в', 'и', 'А.', 'J.', 'word', 'слово', '№', '§', '\n', '\uFFFC', ', '],
  ...['https://example.org/a-b', 'a@b.org', 'snake_case', '--flag', '%', 'же', 'т.', 'е.', 'г.'],
);
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const languages = fc.constantFrom('en', 'ru');

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const once = tidied(text, language);
      expect(tidied(once, language)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('no letter or figure is lost, added or moved', () => {
  const letters = (text: string) => text.match(/[\p{L}\p{N}\uFFFC\n]/gu)?.join('') ?? '';
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      expect(letters(tidied(text, language))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});

test('edits are in order, apart from each other, and change something', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      let done = 0;
      for (const { from, to, text: put } of typographyEdits(text, language)) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(text.slice(from, to)).not.toBe(put);
        done = to;
      }
    }),
    { numRuns: 1000 },
  );
});

/** A sentence typed letter by letter, with what Nightdesk does at each. */
function typed(letters: string, language: string): string {
  let text = '';
  for (const letter of letters) {
    text += letter;
    const { visible, silent } = typedEdits(text, language);
    text = applyEdits(text, [...visible, ...silent]);
  }
  return shown(text);
}

test.each([
  ['en', 'She said "it\'s over" - or not--and 10 km on...', 'She said “it’s over” – or not—and 10~km on…'],
  ['ru', 'Он - "наш "лучший" друг" из №5 ', 'Он~— «наш „лучший“ друг» из~№~5 '],
  ['ru', '("Роман "Мир""), ', '(«Роман „Мир“»), '],
  ['en', "'Twas rock 'n' roll in the '90s, 'tis 'so' ", '’Twas rock ’n’ roll in the ’90s, ’tis ‘so’ '],
])('typed in %s: %s', (language, letters, text) => {
  expect(typed(letters, language)).toBe(text);
});

test('dots that somebody took back stay dots, whatever is typed next', () => {
  const { visible } = typedEdits('or not... ', 'en');
  expect(visible).toEqual([]);
});

test('hyphens at the start of a line stay, for they may become a divider', () => {
  expect(typed('--', 'en')).toBe('--');
});
