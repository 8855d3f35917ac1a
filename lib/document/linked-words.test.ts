import { expect, test } from 'vitest';
import { linkedWords } from './linked-words.ts';
import type { DocumentNode } from './types.ts';

const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const text = (words: string, href?: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks: [...(href ? [{ type: 'link', attrs: { href } }] : []), ...marks.map((type) => ({ type }))],
});

test('each address is found once, in order, with the words that lead there first', () => {
  const body = doc(
    paragraph(
      text('The '),
      text('figures of the ', 'https://example.org/figures'),
      text('ministry', 'https://example.org/figures', 'bold'),
      text(', '),
      text('its rivals', 'https://example.com/'),
      text(' and '),
      text('again', 'https://example.org/figures'),
    ),
    paragraph(text('our own', '/2025/01/02/tunnel-a10001'), text('nobody', 'javascript:alert(1)')),
  );
  expect(linkedWords(body)).toEqual([
    { address: 'https://example.org/figures', words: 'figures of the ministry' },
    { address: 'https://example.com/', words: 'its rivals' },
    { address: '/2025/01/02/tunnel-a10001', words: 'our own' },
  ]);
});

test('what a note names and an embed shows is led to as well', () => {
  const note = { type: 'footnote', attrs: { note: 'Report of 2025 (https://example.org/a?b=1).' } };
  const body = doc(paragraph(text('Paid twice'), note), {
    type: 'embed',
    attrs: { address: 'https://t.me/durov/193' },
  });
  expect(linkedWords(body)).toEqual([
    { address: 'https://example.org/a?b=1', words: 'https://example.org/a?b=1' },
    { address: 'https://t.me/durov/193', words: '' },
  ]);
});

test('a stored body of any shape can be read', () => {
  const odd = {
    type: 'doc',
    content: [
      null,
      { type: 'text', text: 7, marks: [null, { type: 'link' }] },
      { type: 'footnote', marks: 1 },
    ],
  };
  expect(linkedWords(odd as unknown as DocumentNode)).toEqual([]);
});
