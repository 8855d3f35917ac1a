import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fromHtml } from '#lib/document/from-html/from-html.ts';
import { parse5Tree } from '#lib/document/from-html/parse5-tree.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { toHtml } from '#lib/document/to-html.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { ArticleBody } from './article-body.tsx';

const photo = '0190f0a0-0000-7000-8000-000000000001';
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const image = (caption: string) => ({
  type: 'image',
  attrs: { assetId: photo, caption, credit: 'J. Peres', alt: 'A quay' },
});
const cell = (type: string, words: string, colspan = 1, rowspan = 1) => ({
  ...{ type, attrs: { colspan, rowspan } },
  content: [paragraph(text(words))],
});

const embeds = [
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s',
  'https://vimeo.com/76979871',
  'https://x.com/nasa/status/1445777340000000000',
  'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
  'https://mastodon.social/@Gargron/112345678901234567',
  'https://www.instagram.com/p/CuE2WaqNWTu/',
  'https://www.tiktok.com/@scout2015/video/6718335390845095173',
  'https://t.me/durov/100',
];

const story = parseDocument({
  type: 'doc',
  content: [
    paragraph(
      text('Paid '),
      text('twice', { type: 'bold' }),
      text(' by '),
      text('both', { type: 'link', attrs: { href: 'https://example.org/a' } }),
      { type: 'footnote', attrs: { note: 'See https://example.org/report.pdf, “page 3”.' } },
      text(' ports, H'),
      text('2', { type: 'subscript' }),
      text('O, m'),
      text('3', { type: 'superscript' }),
      text(', '),
      text('struck', { type: 'strike' }),
      text(' and '),
      text('lined', { type: 'underline' }, { type: 'italic' }),
      { type: 'hardBreak' },
      text('on a line of its own.'),
    ),
    ...[2, 3, 4].map((level) => ({
      type: 'heading',
      attrs: { level },
      content: [text(`Who pays ${level}`)],
    })),
    {
      type: 'bulletList',
      content: [
        item(paragraph(text('one'), { type: 'footnote', attrs: { note: 'In a list.' } })),
        item(paragraph(text('two')), {
          ...{ type: 'orderedList', attrs: { start: 3 } },
          content: [item(paragraph(text('deep')))],
        }),
      ],
    },
    { type: 'blockquote', content: [paragraph(text('Nobody is walking away.'))] },
    {
      type: 'pullQuote',
      attrs: { attribution: 'Ilse Brandt' },
      content: [text('Who pays, and '), text('when', { type: 'italic' })],
    },
    image('The quay'),
    { type: 'relatedArticle', attrs: { number: 7 } },
    { type: 'divider' },
    {
      type: 'factbox',
      attrs: { title: 'The tunnel' },
      content: [
        paragraph(text('17.2 km')),
        { type: 'bulletList', content: [item(paragraph(text('two tubes')))] },
      ],
    },
    { type: 'gallery', attrs: { caption: 'Two quays' }, content: [image('East'), image('West')] },
    ...embeds.map((address) => ({ type: 'embed', attrs: { address } })),
    {
      type: 'table',
      attrs: { caption: 'Ships a day' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Quay', 2)] },
        { type: 'tableRow', content: [cell('tableHeader', 'East'), cell('tableCell', '12')] },
        { type: 'tableRow', content: [cell('tableCell', 'Both', 1, 2), cell('tableCell', '7')] },
        {
          type: 'tableRow',
          content: [
            {
              ...{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 } },
              content: [paragraph(text('8'), { type: 'footnote', attrs: { note: 'In a table.' } })],
            },
          ],
        },
      ],
    },
    { type: 'corrections' },
    paragraph(text('The end.')),
  ],
});

function readBack(html: string): DocumentNode[] {
  return parseDocument({ type: 'doc', content: fromHtml(parse5Tree(html)) }).content ?? [];
}

test('a story copied from the reader’s page is the story that was stored', () => {
  const page = renderToStaticMarkup(
    <ArticleBody
      body={story}
      media={{ [photo]: { key: 'abc', width: 1600, height: 900, widths: [480] } }}
      mediaBase="/media"
      related={{ 7: { headline: 'Port operators', path: '/2026/03/04/port-a7' } }}
      dateline="Rotterdam"
    />,
  );
  expect(readBack(page)).toEqual(story.content);
});

test('a story taken from its HTML for machines is the story that was stored', () => {
  const html = toHtml(story, {
    image: () => ({ src: 'https://news.example/m/abc/480.jpg', width: 1600, height: 900 }),
    related: () => ({ href: 'https://news.example/a7', headline: 'Port operators' }),
  });
  expect(readBack(html)).toEqual(story.content);
});

test('what a browser writes into copied HTML as styles is not taken for what the writer did', () => {
  const copied =
    '<h2 style="font-weight: 600; font-size: 25px">Who pays</h2>' +
    '<blockquote style="font-style: italic"><p style="font-style: italic">Nobody.</p></blockquote>' +
    '<p><span data-part="dateline"><span style="font-weight: 500">ROTTERDAM</span> — </span>Paid.</p>';
  expect(readBack(copied)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who pays' }] },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody.' }] }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Paid.' }] },
  ]);
});
