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
      '<blockquote><p>Who pays</p><cite>Brandt</cite></blockquote>' +
      '<figure><img src="https://news.example/m/1600.jpg" width="1600" height="900" alt="Quay">' +
      '<figcaption>The quay J. Peres</figcaption></figure>' +
      '<p>Related article: <a href="https://news.example/a7">Who “pays” &amp; when</a></p>',
  );
});

test('text and attributes are text, and what is unknown, gone or unsafe is left out', () => {
  const body = doc(
    { type: 'paragraph', content: [text('<script>alert(1)</script>')] },
    { type: 'paragraph', content: [text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })] },
    { type: 'image', attrs: { assetId: 'gone' } },
    { type: 'relatedArticle', attrs: { number: 8 } },
    { type: 'iframe', attrs: { src: 'https://evil.example' } },
    { type: 'heading', attrs: { level: '2><script>' }, content: [text('x')] },
    null,
  );
  expect(toHtml(body, resolvers)).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>a</p><h2>x</h2>');
});
