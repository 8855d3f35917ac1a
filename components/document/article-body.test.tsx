import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#lib/document/types.ts';
import { ArticleBody } from './article-body.tsx';

const photo = '0190f0a0-0000-7000-8000-000000000001';
const media = { [photo]: { key: 'abc', width: 1600, height: 900, widths: [480, 960, 1600] } };
const related = { 7: { headline: 'Port <Operators>', path: '/2026/03/04/port-a7' }, 8: null };

function draw(content: unknown, onFallback?: (what: string) => void): string {
  const body = { type: 'doc', content } as DocumentJson;
  return renderToStaticMarkup(
    <ArticleBody body={body} media={media} mediaBase="/media" related={related} onFallback={onFallback} />,
  );
}

const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

test('a story is drawn as a document, in order', () => {
  const html = draw([
    paragraph(text('Nobody '), text('walks', { type: 'link', attrs: { href: '/world' } }, { type: 'bold' })),
    { type: 'heading', attrs: { level: 2 }, content: [text('Who pays')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('Who pays')] },
    { type: 'pullQuote', attrs: { attribution: 'Brandt' }, content: [text('Who pays, and when')] },
    { type: 'relatedArticle', attrs: { number: 7 } },
    { type: 'divider' },
  ]);
  expect(html).toBe(
    '<div class="story-body"><p>Nobody <a href="/world"><strong>walks</strong></a></p>' +
      '<h2 id="part-who-pays">Who pays</h2><h3 id="part-who-pays--2">Who pays</h3>' +
      '<figure class="pull-quote" data-block="pull-quote"><blockquote><p data-part="inside">Who pays, and when</p></blockquote>' +
      '<figcaption class="pull-quote-attribution" data-part="attribution">Brandt</figcaption></figure>' +
      '<div class="related-article" data-related-article="7"><span class="related-article-label">Related article</span> ' +
      '<a href="/2026/03/04/port-a7">Port &lt;Operators&gt;</a></div><hr class="story-divider"/></div>',
  );
});

test('a photo has its shape, its formats, and caption and credit apart', () => {
  const html = draw([
    { type: 'image', attrs: { assetId: photo, caption: 'The quay', credit: 'J. Peres', alt: 'A quay' } },
  ]);
  expect(html).toContain(
    '<source type="image/avif" srcSet="/media/abc/480.avif 480w, /media/abc/960.avif 960w, /media/abc/1600.avif 1600w"',
  );
  expect(html).toContain('src="/media/abc/960.jpg"');
  expect(html).toMatch(/width="1600" height="900" alt="A quay"[^>]* loading="lazy"/);
  expect(html).toContain(
    '<figcaption class="photo-words"><span class="photo-caption" data-part="caption">The quay</span> <span class="photo-credit" data-part="credit">J. Peres</span></figcaption>',
  );
});

const cell = (type: string, words: string, attrs: object = {}) => ({
  ...{ type, attrs },
  content: [paragraph(text(words))],
});

test('a factbox, a gallery, a table and notes are drawn so that they can be read aloud', () => {
  const image = { type: 'image', attrs: { assetId: photo, caption: 'The quay' } };
  const html = draw([
    { type: 'factbox', attrs: { title: 'The tunnel' }, content: [paragraph(text('17.2 km'))] },
    { type: 'gallery', attrs: { caption: 'Two quays' }, content: [image, image] },
    {
      type: 'table',
      attrs: { caption: 'Ships a day' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Quay', { colspan: 2 })] },
        {
          type: 'tableRow',
          content: [cell('tableHeader', 'East'), cell('tableCell', '12', { rowspan: 'x' })],
        },
      ],
    },
    paragraph(text('Paid'), { type: 'footnote', attrs: { note: 'See https://example.org/a.' } }),
    paragraph(text('twice'), { type: 'footnote', attrs: { note: 'Really.' } }),
  ]);
  expect(html).toContain('<aside class="factbox" data-block="factbox" aria-label="The tunnel">');
  expect(html.match(/<figure class="photo" data-asset/g)).toHaveLength(2);
  expect(html).toContain(
    '<section class="table-frame" aria-label="Ships a day" tabindex="0"><table><caption>',
  );
  expect(html).toContain('<thead><tr><th scope="col" colSpan="2"><p>Quay</p></th></tr></thead>');
  expect(html).toContain('<tr><th scope="row"><p>East</p></th><td><p>12</p></td></tr>');
  expect(html).toContain('<a id="note-ref-2" href="#note-2" role="doc-noteref" aria-label="Note 2">2</a>');
  expect(html).toContain('<li id="note-1">See <a href="https://example.org/a">https://example.org/a</a>.');
  expect(html).toContain('href="#note-ref-1" role="doc-backlink" aria-label="Back to the text from note 1"');
});

test('an embed is a link; its player waits for a click, and is only ever one that the policy knows', () => {
  const html = draw([
    { type: 'embed', attrs: { address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' } },
    { type: 'embed', attrs: { address: 'https://mastodon.social/@Gargron/100254678717223630' } },
    { type: 'embed', attrs: { address: 'https://evil.example/x' } },
  ]);
  expect(html).toContain(
    '<a class="embed-link" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="external noopener">',
  );
  expect(html).toContain(
    'data-load-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-title="Video on YouTube" hidden',
  );
  expect(html.match(/data-load-player/g)).toHaveLength(1);
  expect(html).not.toMatch(/<iframe|<script|evil/);
});

test('what is still to come is never printed, and corrections stand in their place', () => {
  const body = {
    type: 'doc',
    content: [{ type: 'corrections' }, paragraph(text('Paid '), { type: 'tk', attrs: { note: 'by whom?' } })],
  };
  const html = renderToStaticMarkup(
    <ArticleBody
      body={body as DocumentJson}
      media={media}
      mediaBase="/media"
      related={related}
      corrections={<p>It was 17 km.</p>}
    />,
  );
  expect(html).toBe(
    '<div class="story-body"><div data-block="corrections"><p>It was 17 km.</p></div><p>Paid </p></div>',
  );
});

test('an empty paragraph, as writers leave them at the end, makes no gap', () => {
  expect(draw([paragraph(text('end')), paragraph()])).toBe('<div class="story-body"><p>end</p></div>');
});

test('a related article that is gone leaves nothing behind', () => {
  const gone = [8, 9].map((number) => ({ type: 'relatedArticle', attrs: { number } }));
  expect(draw(gone)).toBe('<div class="story-body"></div>');
});

test('what cannot be drawn keeps its words, is reported, and spoils nothing else', () => {
  const reports: string[] = [];
  const html = draw(
    [
      paragraph(text('before')),
      { type: 'video', content: [text('the minister speaking')] },
      { type: 'iframe', attrs: { src: 'https://evil.example' } },
      { type: 'heading', attrs: { level: ['script', {}] }, content: [text('A heading')] },
      { type: 'image', attrs: { assetId: '0190f0a0-0000-7000-8000-00000000dead', caption: 'Lost photo' } },
      paragraph(
        text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
        text('b', { type: 'glow' }),
      ),
      paragraph(text('after')),
    ],
    (what) => reports.push(what),
  );
  expect(html).toContain('<p>before</p>');
  expect(html).toContain('<p>after</p>');
  expect(html).toContain('the minister speaking');
  expect(html).toContain('A heading');
  expect(html).toContain('Lost photo');
  expect(html).toContain('<p>ab</p>');
  expect(html).not.toMatch(/javascript:|iframe|evil/);
  expect(reports).toHaveLength(6);
});

test.each([
  ['no content', undefined],
  ['content that is no list', { length: 3 }],
  ['parts that are no parts', [null, 7, 'x', [], {}, { type: 7 }, { type: '__proto__' }]],
  [
    'marks that are no marks',
    [paragraph({ type: 'text', text: 'a', marks: [null, 7, { type: {} }, { type: { toString: 1 } }] })],
  ],
  ['a text that is an object', [paragraph({ type: 'text', text: { toString: 'x' } })]],
  [
    'attributes that are null',
    [
      { type: 'image', attrs: null },
      { type: 'heading', attrs: null },
    ],
  ],
  [
    'blocks without what makes them',
    ['factbox', 'gallery', 'embed', 'table', 'tableRow', 'tableCell', 'footnote', 'tk'].map((type) => ({
      type,
    })),
  ],
  [
    'a table of anything',
    [
      {
        type: 'table',
        attrs: { caption: {} },
        content: [{ type: 'paragraph' }, { type: 'tableRow', content: [{ type: 'image' }, 7] }],
      },
    ],
  ],
  ['a list that starts nowhere', [{ type: 'orderedList', attrs: { start: {} } }]],
])('a broken body is drawn all the same: %s', (_what, content) => {
  expect(draw(content)).toMatch(/^<div class="story-body">/);
});

test('a body of any depth is drawn', () => {
  let deep: unknown = paragraph(text('bottom'));
  for (let level = 0; level < 10_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  expect(draw([deep])).toContain('bottom');
});
