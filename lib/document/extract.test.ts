import { expect, test } from 'vitest';
import { imageIds, plainText, relatedNumbers, wordCount } from './extract.ts';
import type { DocumentNode } from './types.ts';

const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const image = (assetId: string): DocumentNode => ({ type: 'image', attrs: { assetId, caption: 'A quay' } });

test('the running text has its blocks apart, and no captions', () => {
  const body = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('Who pays')] },
    paragraph(text('One'), { type: 'hardBreak' }, text('two')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('item'))] }] },
    image('a'),
    paragraph(),
  );
  expect(plainText(body)).toBe('Who pays\n\nOne\ntwo\n\nitem');
});

test('a factbox is read with its title, a table by its rows, a note at the end, and TK not at all', () => {
  const cell = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableCell', content });
  const body = doc(
    { type: 'factbox', attrs: { title: 'The tunnel' }, content: [paragraph(text('17.2 km'))] },
    paragraph(text('Paid'), { type: 'footnote', attrs: { note: 'By both ports.' } }, text(' twice'), {
      type: 'tk',
      attrs: { note: 'really?' },
    }),
    {
      type: 'table',
      attrs: { caption: 'Ships a day' },
      content: [
        { type: 'tableRow', content: [cell(paragraph(text('Quay'))), cell(paragraph(text('Ships')))] },
        {
          type: 'tableRow',
          content: [cell(paragraph(text('East')), paragraph(text('old'))), cell(paragraph())],
        },
      ],
    },
    { type: 'gallery', attrs: { caption: 'Two quays' }, content: [image('a')] },
    { type: 'embed', attrs: { address: 'https://t.me/durov/193' } },
    { type: 'corrections' },
  );
  expect(plainText(body)).toBe(
    'The tunnel\n\n17.2 km\n\nPaid twice\n\nShips a day\n\nQuay\tShips\n\nEast old\t\n\nBy both ports.',
  );
  expect(imageIds(body)).toEqual(['a']);
});

test.each([
  ['Nobody is walking away from this', 6],
  ['The port’s $2.4 billion, not-abandoned tunnel', 6],
  ['Министр транспорта опровергла слухи', 4],
  ['ロッテルダム港のトンネル', 4],
  ['', 0],
  ['— …', 0],
])('%s has %i words', (words, count) => {
  expect(wordCount(doc(paragraph(...(words ? [text(words)] : []))))).toBe(count);
});

test('photos and related articles are found once each, in order', () => {
  const related = (number: number): DocumentNode => ({ type: 'relatedArticle', attrs: { number } });
  const body = doc(image('b'), image('a'), image('b'), related(7), related(3), related(7));
  expect(imageIds(body)).toEqual(['b', 'a']);
  expect(relatedNumbers(body)).toEqual([7, 3]);
});

test('a stored body of any shape and depth can be read', () => {
  const odd = { type: 'doc', content: [null, 7, { type: 'image' }, { content: 3 }, { type: 'x', marks: 1 }] };
  expect(plainText(odd as unknown as DocumentNode)).toBe('');
  expect(imageIds(odd as unknown as DocumentNode)).toEqual([]);
  let deep: DocumentNode = paragraph(text('bottom'));
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  expect(plainText(deep)).toBe('bottom');
  let rows: DocumentNode = paragraph(text('bottom'));
  for (let level = 0; level < 100_000; level += 1) rows = { type: 'tableRow', content: [rows] };
  expect(plainText(rows)).toBe('bottom');
});
