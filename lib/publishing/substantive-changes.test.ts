import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { aBody } from '#lib/testing/stories.ts';
import { substantiveChanges } from './substantive-changes.ts';
import { substantiveWords } from './substantive-words.ts';

function aText(words: Partial<ArticleContent> = {}): ArticleContent {
  return {
    headline: 'Tunnel opens',
    standfirst: '',
    slug: '',
    dateline: '',
    language: 'en',
    sectionId: null,
    authorIds: [],
    tagIds: [],
    lede: null,
    firstPublished: null,
    originalAddress: '',
    body: aBody(),
    ...words,
  };
}

async function found(before: string[], after: string[]): Promise<string[]> {
  const changes = await substantiveChanges(
    aText({ body: aBody(...before) }),
    aText({ body: aBody(...after) }),
  );
  return changes.map(substantiveWords);
}

const minister = 'On Tuesday the minister, Marta Lindqvist, said “the tunnel is safe” to 60 people in Oslo.';

test.each<[string, string, string, string]>([
  ['a figure', 'It is 6 km long.', 'It is 60 km long.', '“6” became “60” in paragraph 1'],
  ['a sum', 'It cost $5 a day.', 'It cost €5 a day.', '“$5” became “€5” in paragraph 1'],
  ['a share', 'It rose by 5% then.', 'It rose by 5 then.', '“5%” became “5” in paragraph 1'],
  ['a sign', 'It was -5 degrees.', 'It was 5 degrees.', '“-5” became “5” in paragraph 1'],
  ['a number in words', 'It has two lanes.', 'It has three lanes.', '“two” became “three” in paragraph 1'],
  ['a Russian number', 'У него две полосы.', 'У него три полосы.', '“две” became “три” in paragraph 1'],
  ['a Russian date', 'Открыт 5 мая.', 'Открыт 5 июня.', '“мая” became “июня” in paragraph 1'],
  ['two figures in each other’s place', 'A 6 and a 7.', 'A 7 and a 6.', '“6” was taken out of paragraph 1'],
  ['a figure added', 'It is long.', 'It is 6 km long.', '“6” was added to paragraph 1'],
  [
    'a name',
    'Then Ada Marsh left.',
    'Then Ada Marsden left.',
    '“Ada Marsh” became “Ada Marsden” in paragraph 1',
  ],
  ['a first name', 'Ada Marsh left.', 'Ida Marsh left.', '“Ada Marsh” became “Ida Marsh” in paragraph 1'],
  [
    'a Russian name',
    'Вчера Анна Ким уехала.',
    'Вчера Анна Лим уехала.',
    '“Анна Ким” became “Анна Лим” in paragraph 1',
  ],
  [
    'a quotation',
    'He said “it is safe” then.',
    'He said “it is closed” then.',
    '“it is safe” became “it is closed” in paragraph 1',
  ],
  ['a Russian quotation', 'Он сказал: «да».', 'Он сказал: «нет».', '“да” became “нет” in paragraph 1'],
])('%s asks', async (_, before, after, words) => {
  expect(await found([before], [after])).toContain(words);
});

test.each<[string, string[], string[]]>([
  ['a typo', [minister], [minister.replace('people', 'peolpe')]],
  ['a typo in the first word', ['Then Ada left.'], ['Thne Ada left.']],
  ['a typo before a name', ['The European Union met.'], ['Teh European Union met.']],
  ['punctuation', ['It is long, and safe.'], ['It is long – and safe!']],
  ['another spelling of a figure', ['It has 1,000 lamps, 5%.'], ['It has 1 000 lamps, 5 per cent.']],
  ['other quotation marks', ['He said "it is safe".'], ['He said “it is safe”.']],
  ['a comma in a quotation', ['He said “it is safe”.'], ['He said “it is, safe”.']],
  ['an added paragraph', [minister], [minister, 'In 2030 Ida Berg said “no”.']],
  ['a paragraph cut in two', ['It is 6 km long. It took 7 years.'], ['It is 6 km long.', 'It took 7 years.']],
  [
    'two paragraphs made one',
    ['It is 6 km long.', 'It took 7 years.'],
    ['It is 6 km long. It took 7 years.'],
  ],
  [
    'paragraphs in another order',
    ['It is 6 km long.', 'A 7 stood there.'],
    ['A 7 stood there.', 'It is 6 km long.'],
  ],
  ['a pronoun for a name', ['Then Ada left.', 'Later Ada came.'], ['Then Ada left.', 'Later she came.']],
  ['a name in another case', ['Мы видели Анну Ким.'], ['Мы говорили с Анной Ким.']],
  ['a name added', ['The minister left.'], ['The minister, Ada Marsh, left.']],
])('%s does not ask', async (_, before, after) => {
  expect(await found(before, after)).toEqual([]);
});

test('fields beside the body are read too, and a headline’s meaning is not guessed', async () => {
  const before = aText({
    headline: 'Six Held in Oslo Raid',
    standfirst: 'It cost 5 crowns.',
    dateline: 'OSLO',
  });
  const after = aText({
    headline: 'Seven Held in Bergen Raid',
    standfirst: 'It cost 6 crowns.',
    dateline: 'BERGEN',
  });
  expect((await substantiveChanges(before, after)).map(substantiveWords)).toEqual([
    '“Six” became “Seven” in the headline',
    '“5” became “6” in the standfirst',
    '“OSLO” became “BERGEN” in the dateline',
  ]);
});

test('a quote is a quotation as a whole, and a table’s cell is read', async () => {
  const quote = (text: string): DocumentNode => ({ type: 'blockquote', content: aBody(text).content ?? [] });
  const cell = (text: string): DocumentNode => ({ type: 'tableCell', content: aBody(text).content ?? [] });
  const table = (text: string): DocumentNode => ({
    type: 'table',
    content: [{ type: 'tableRow', content: [cell('Length'), cell(text)] }],
  });
  const textOf = (said: string, length: string) =>
    aText({ body: { type: 'doc', content: [quote(said), table(length)] } });
  const changes = await substantiveChanges(
    textOf('we shall never close it', '6 km'),
    textOf('we shall never open it', '60 km'),
  );
  expect(changes.map(substantiveWords)).toEqual([
    '“we shall never close it” became “we shall never open it” in quote 1',
    '“6” became “60” in table 1',
  ]);
});

const plainWords = 'harbour tunnel water bridge slowly people morning crossing finally under engine'.split(
  ' ',
);
const anyWord = fc.constantFrom(...plainWords);
const aSentence = fc
  .tuple(fc.array(anyWord, { minLength: 3, maxLength: 12 }), fc.integer({ min: 0, max: 9_999_999 }), fc.nat())
  .map(([words, figure, place]) => {
    const said = [...words];
    said.splice(place % words.length, 0, `Ada Marsh and ${figure}`);
    return `The ${said.join(' ')}.`;
  });
const paragraphs = fc.array(
  fc.array(aSentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  { minLength: 1, maxLength: 8 },
);

test('a typo never asks, wherever it is', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, fc.nat(), fc.nat(), async (texts, which, where) => {
      const place = which % texts.length;
      const text = texts[place] ?? '';
      const words = [...text.matchAll(new RegExp(plainWords.join('|'), 'g'))];
      const word = words[where % words.length];
      if (!word) return;
      const at = word.index + 1 + (where % (word[0].length - 2));
      const slipped = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
      expect(await found(texts, texts.with(place, slipped))).toEqual([]);
    }),
  );
});

test('a changed number inside any text always asks, whatever stands around it', async () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      paragraphs,
      fc.tuple(around, around),
      fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 2 }),
      fc.nat(),
      async (texts, [before, after], [one, other], where) => {
        const at = where % (texts.length + 1);
        const withNumber = (number: number | undefined) =>
          texts.toSpliced(at, 0, `${before} x${number}y ${after}`);
        expect(await found(withNumber(one), withNumber(other))).not.toEqual([]);
      },
    ),
  );
});
