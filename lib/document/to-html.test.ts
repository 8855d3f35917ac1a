import { expect, test } from 'vitest';
import { toHtml } from './to-html.ts';
import type { DocumentNode } from './types.ts';

const resolvers = {
  image: (id: string) =>
    id === 'known' ? { src: 'https://news.example/m/1600.jpg', width: 1600, height: 900 } : null,
  related: (number: number) =>
    number === 7 ? { href: 'https://news.example/a7', headline: 'Who “pays” & when' } : null,
};

const doc = (...content: unknown[]) => ({ type: 'doc', content }) as DocumentNode;
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });

test('a story becomes plain HTML with whole addresses', () => {
  const body = doc(
    { type: 'heading', attrs: { level: 3 }, content: [text('Money')] },
    {
      type: 'paragraph',
      content: [
        text('paid', { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }, { type: 'bold' }),
      ],
    },
    { type: 'pullQuote', attrs: { attribution: 'Brandt' }, content: [text('Who pays')] },
    { type: 'image', attrs: { assetId: 'known', caption: 'The quay', credit: 'J. Peres', alt: 'Quay' } },
    { type: 'relatedArticle', attrs: { number: 7 } },
  );
  expect(toHtml(body, resolvers)).toBe(
    '<h3>Money</h3>' +
      '<p><a href="https://example.org/?a=1&amp;b=2"><strong>paid</strong></a></p>' +
      '<figure data-block="pull-quote"><blockquote><p data-part="inside">Who pays</p></blockquote>' +
      '<figcaption data-part="attribution">Brandt</figcaption></figure>' +
      '<figure data-asset="known"><img src="https://news.example/m/1600.jpg" width="1600" height="900" alt="Quay">' +
      '<figcaption><span data-part="caption">The quay</span> <span data-part="credit">J. Peres</span></figcaption></figure>' +
      '<p data-related-article="7">Related article: <a href="https://news.example/a7">Who “pays” &amp; when</a></p>',
  );
});

test('factboxes, galleries, tables, embeds and notes are HTML that a machine can read back', () => {
  const cell = (type: string, words: string, colspan = 1) => ({
    ...{ type, attrs: { colspan, rowspan: 1 } },
    content: [{ type: 'paragraph', content: [text(words)] }],
  });
  const body = doc(
    {
      type: 'factbox',
      attrs: { title: 'A & B' },
      content: [{ type: 'paragraph', content: [text('17 km')] }],
    },
    {
      type: 'gallery',
      attrs: { caption: 'Quays' },
      content: [{ type: 'image', attrs: { assetId: 'known' } }],
    },
    { type: 'embed', attrs: { address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s' } },
    {
      type: 'table',
      attrs: { caption: 'Ships' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Quay', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'East'), cell('tableCell', '12')] },
      ],
    },
    {
      type: 'paragraph',
      content: [text('Paid'), { type: 'footnote', attrs: { note: '"See" https://example.org/a.' } }],
    },
    { type: 'paragraph', content: [{ type: 'tk', attrs: { note: 'secret reminder' } }] },
    { type: 'corrections' },
  );
  expect(toHtml(body, resolvers)).toBe(
    '<aside data-block="factbox"><p><strong data-part="title">A &amp; B</strong></p>' +
      '<div data-part="inside"><p>17 km</p></div></aside>' +
      '<figure data-block="gallery"><div data-part="inside"><figure data-asset="known">' +
      '<img src="https://news.example/m/1600.jpg" width="1600" height="900" alt=""></figure></div>' +
      '<figcaption data-part="gallery-caption">Quays</figcaption></figure>' +
      '<figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=90s">' +
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=90s">Video on YouTube</a></figure>' +
      '<table><caption>Ships</caption><tbody><tr><th colspan="2">Quay</th></tr>' +
      '<tr><td>East</td><td>12</td></tr></tbody></table>' +
      '<p>Paid<sup data-footnote="&quot;See&quot; https://example.org/a.">' +
      '<a id="note-ref-1" href="#note-1">1</a></sup></p>' +
      '<div data-block="corrections"></div>' +
      '<section data-block="footnotes"><ol><li id="note-1">&quot;See&quot; ' +
      '<a href="https://example.org/a">https://example.org/a</a>.</li></ol></section>',
  );
});

test('text and attributes are text, and what is unknown, gone or unsafe is left out', () => {
  const body = doc(
    { type: 'paragraph', content: [text('<script>alert(1)</script>')] },
    { type: 'paragraph', content: [text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })] },
    { type: 'image', attrs: { assetId: 'gone' } },
    { type: 'relatedArticle', attrs: { number: 8 } },
    { type: 'embed', attrs: { address: 'https://evil.example' } },
    { type: 'iframe', attrs: { src: 'https://evil.example' } },
    { type: 'heading', attrs: { level: '2><script>' }, content: [text('x')] },
    null,
  );
  expect(toHtml(body, resolvers)).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>a</p><h2>x</h2>');
});
