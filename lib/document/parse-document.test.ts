import { describe, expect, test } from 'vitest';
import { NightdeskError } from '#lib/platform/errors.ts';
import { limits } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import { emptyDocument } from './types.ts';

const photo = '0190f0a0-0000-7000-8000-000000000001';

function doc(...content: unknown[]) {
  return { type: 'doc', content };
}

function text(words: string, ...marks: unknown[]) {
  return { type: 'text', text: words, ...(marks.length > 0 && { marks }) };
}

function paragraph(...content: unknown[]) {
  return { type: 'paragraph', content };
}

function cell(type: string, words: string, colspan = 1) {
  return { type, attrs: { colspan, rowspan: 1 }, content: [paragraph(text(words))] };
}

function refusalOf(raw: unknown): string {
  try {
    parseDocument(raw);
  } catch (error) {
    if (error instanceof NightdeskError && error.code === 'invalid') return error.fields?.body ?? '';
    throw error;
  }
  return 'accepted';
}

describe('a body as reporters write it', () => {
  test('an empty page is a body', () => {
    expect(parseDocument(emptyDocument())).toEqual(emptyDocument());
  });

  test('every part and mark is kept', () => {
    const body = doc(
      paragraph(text('ROTTERDAM'), { type: 'hardBreak' }, text('quay', { type: 'bold' })),
      { type: 'heading', attrs: { level: 3 }, content: [text('Who pays')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [{ type: 'listItem', content: [paragraph(text('four'))] }],
      },
      { type: 'blockquote', content: [paragraph(text('Nobody is walking away.'))] },
      { type: 'pullQuote', attrs: { attribution: 'Ilse Brandt' }, content: [text('Who pays, and when')] },
      { type: 'image', attrs: { assetId: photo, caption: 'The quay', credit: 'J. Peres', alt: 'A quay' } },
      { type: 'relatedArticle', attrs: { number: 10_442 } },
      { type: 'divider' },
      { type: 'factbox', attrs: { title: 'The tunnel' }, content: [paragraph(text('17.2 km'))] },
      {
        type: 'gallery',
        attrs: { caption: 'Two quays' },
        content: ['East', 'West'].map((caption) => ({
          type: 'image',
          attrs: { assetId: photo, caption, credit: 'J. Peres', alt: 'A quay' },
        })),
      },
      { type: 'embed', attrs: { address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' } },
      {
        type: 'table',
        attrs: { caption: 'Ships a day' },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Quay', 2)] },
          { type: 'tableRow', content: [cell('tableCell', 'East'), cell('tableCell', '12')] },
        ],
      },
      { type: 'corrections' },
      paragraph(text('Paid'), { type: 'footnote', attrs: { note: 'By both ports.' } }, text(' by '), {
        type: 'tk',
        attrs: { note: 'who?' },
      }),
      paragraph(text('See', { type: 'link', attrs: { href: 'https://example.org/' } })),
    );
    expect(parseDocument(body)).toEqual(body);
  });

  test('attributes left out are filled in, so that readers need not guess', () => {
    expect(parseDocument(doc({ type: 'image', attrs: { assetId: photo } })).content?.[0]?.attrs).toEqual({
      assetId: photo,
      caption: '',
      credit: '',
      alt: '',
    });
  });

  test('letters that a database or a feed cannot hold are taken out, the rest stays', () => {
    expect(parseDocument(doc(paragraph(text('har\u0000bor\uD800')))).content).toEqual([
      paragraph(text('harbor\uFFFD')),
    ]);
    expect(parseDocument(doc(paragraph(text('\u0000')))).content).toEqual([{ type: 'paragraph' }]);
  });

  test('the answer is a fresh body: nothing of what was sent is in it', () => {
    const sent = doc(paragraph(text('a')));
    const kept = parseDocument(sent);
    expect(kept).not.toBe(sent);
    expect(kept.content?.[0]).not.toBe(sent.content[0]);
  });
});

describe('a hostile body', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'doc'],
    ['a list', [doc()]],
    ['a bare paragraph', paragraph(text('a'))],
    ['an empty document', doc()],
    ['an unknown node', doc({ type: 'script', content: [text('alert(1)')] })],
    ['a node named like a property of every object', doc({ type: 'constructor' })],
    ['a node named __proto__', doc({ type: '__proto__' })],
    ['a node without a type', doc({ content: [] })],
    ['a node whose type is a list', doc({ type: ['paragraph'] })],
    ['a hole in the list', doc(null)],
    ['a nested document', doc(doc(paragraph()))],
    ['a text at the top', doc(text('a'))],
    ['an empty text', doc(paragraph(text('')))],
    ['a text that is a number', doc(paragraph({ type: 'text', text: 7 }))],
    ['a text with children', doc(paragraph({ type: 'text', text: 'a', content: [] }))],
    ['letters on a paragraph', doc({ type: 'paragraph', text: 'a' })],
    ['contents that are no list', doc({ type: 'paragraph', content: { length: 1, 0: text('a') } })],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    ['a style on a heading', doc({ type: 'heading', attrs: { level: 2, style: 'position:fixed' } })],
    ['a first-level heading', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a level that is a DOM spec', doc({ type: 'heading', attrs: { level: ['script', {}, 'x'] } })],
    ['a level that is a text', doc({ type: 'heading', attrs: { level: '2' } })],
    ['attributes that are a list', doc({ type: 'heading', attrs: [2] })],
    ['an unknown key on a node', doc({ type: 'paragraph', innerHTML: '<b>' })],
    ['an image without a photo', doc({ type: 'image', attrs: { caption: 'x' } })],
    ['an image from another site', doc({ type: 'image', attrs: { assetId: 'https://evil.example/x' } })],
    ['a related article without number', doc({ type: 'relatedArticle' })],
    ['a related article number zero', doc({ type: 'relatedArticle', attrs: { number: 0 } })],
    ['a factbox with nothing in it', doc({ type: 'factbox', attrs: { title: 'Facts' } })],
    [
      'a factbox in a factbox',
      doc({ type: 'factbox', content: [{ type: 'factbox', content: [paragraph()] }] }),
    ],
    ['a gallery of words', doc({ type: 'gallery', content: [paragraph(text('a'))] })],
    [
      'a gallery of many photos',
      doc({
        type: 'gallery',
        content: Array.from({ length: 31 }, () => ({ type: 'image', attrs: { assetId: photo } })),
      }),
    ],
    [
      'a photo with an address beside its id',
      doc({ type: 'image', attrs: { assetId: photo, src: 'https://evil.example/x' } }),
    ],
    ['an embed of an unknown site', doc({ type: 'embed', attrs: { address: 'https://evil.example/v/1' } })],
    ['an embed that runs script', doc({ type: 'embed', attrs: { address: 'javascript:alert(1)' } })],
    [
      'an embed with its own HTML',
      doc({ type: 'embed', attrs: { address: 'https://t.me/durov/193', html: '<script>' } }),
    ],
    ['a table without rows', doc({ type: 'table' })],
    ['a row outside a table', doc({ type: 'tableRow' })],
    [
      'a cell as wide as a field',
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell('tableCell', 'a', 21)] }] }),
    ],
    [
      'a table of many columns',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: Array.from({ length: 21 }, () => cell('tableCell', 'a')) }],
      }),
    ],
    [
      'a table in a table',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'table' }] }] }],
      }),
    ],
    ['a footnote between paragraphs', doc({ type: 'footnote', attrs: { note: 'a' } })],
    ['a footnote of many words', doc(paragraph({ type: 'footnote', attrs: { note: 'x'.repeat(2001) } }))],
    [
      'a suggestion that nobody accepted',
      doc(paragraph(text('a', { type: 'insertion', attrs: { id: '1' } }))),
    ],
    ['a list without items', doc({ type: 'bulletList' })],
    ['an item outside a list', doc({ type: 'listItem', content: [paragraph()] })],
    ['a photo inside a quote', doc({ type: 'blockquote', content: [{ type: 'divider' }] })],
    ['an unknown mark', doc(paragraph(text('a', { type: 'textStyle', attrs: { color: 'red' } })))],
    ['a mark with an odd attribute', doc(paragraph(text('a', { type: 'bold', attrs: { class: 'x' } })))],
    ['a mark that is a text', doc(paragraph(text('a', 'bold')))],
    ['the same mark twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' })))],
    ['marks on a block', doc({ type: 'paragraph', marks: [{ type: 'bold' }] })],
    ['a link without address', doc(paragraph(text('a', { type: 'link' })))],
    [
      'a link that opens in a frame',
      doc(paragraph(text('a', { type: 'link', attrs: { href: '/', target: 'x' } }))),
    ],
    ['a huge caption', doc({ type: 'image', attrs: { assetId: photo, caption: 'x'.repeat(2001) } })],
    ['a huge attribute', doc({ type: 'image', attrs: { assetId: 'x'.repeat(10_000_000) } })],
    ['a huge text', doc(paragraph(text('x'.repeat(2_000_001))))],
    ['a text of many bytes', doc(paragraph(text('я'.repeat(1_200_000))))],
    ['many marks', doc(paragraph(text('a', ...Array.from({ length: 100_000 }, () => ({ type: 'bold' })))))],
  ])('%s is refused', (_what, raw) => {
    expect(refusalOf(raw)).toMatch(/^(The text|Block \d+) .+/);
  });

  test.each([
    ['on the document', '{"type":"doc","__proto__":{"polluted":1},"content":[{"type":"paragraph"}]}'],
    ['on a node', '{"type":"doc","content":[{"type":"paragraph","__proto__":{"polluted":1}}]}'],
    ['in attributes', '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"polluted":1}}}]}'],
    ['as constructor', '{"type":"doc","content":[{"type":"paragraph","attrs":{"constructor":{}}}]}'],
    [
      'in a mark',
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"bold","__proto__":{}}]}]}]}',
    ],
  ])('a key that would change every object is refused: %s', (_where, json) => {
    expect(refusalOf(JSON.parse(json))).toMatch(/unknown|not known/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('100,000 parts are refused', () => {
    const raw = doc(...Array.from({ length: 100_000 }, () => ({ type: 'divider' })));
    expect(refusalOf(raw)).toBe('The text has more than 5000 parts; it can have no more.');
    expect(refusalOf(doc(...Array.from({ length: limits.nodes - 1 }, () => ({ type: 'divider' }))))).toBe(
      'accepted',
    );
  });

  test('a depth of 10,000 is refused without running out of stack', () => {
    let inner: unknown = paragraph(text('a'));
    for (let level = 0; level < 10_000; level += 1) inner = { type: 'blockquote', content: [inner] };
    expect(refusalOf(doc(inner))).toBe('Block 1 is nested more than 50 levels deep.');
  });

  test('the refusal says where', () => {
    const raw = doc(paragraph(text('a')), paragraph(text('b')), { type: 'video' });
    expect(refusalOf(raw)).toBe('Block 3 holds a part of unknown kind “video”.');
  });
});
