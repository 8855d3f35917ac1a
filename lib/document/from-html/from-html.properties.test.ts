import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/document/parse-document.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { nodesOf } from '#lib/document/walk.ts';
import { bodyOf, fromHtml } from './from-html.ts';
import { parse5Tree } from './parse5-tree.ts';
import { photoRequestOf } from './photo-requests.ts';

const tags =
  'p div span b i a ul ol li table tr td th thead caption h1 h3 blockquote figure figcaption img br hr pre sup aside dl dt dd iframe script style svg form input q section article center font o:p cite'.split(
    ' ',
  );
const words = fc.constantFrom(
  'tide',
  ' low ',
  '&nbsp;',
  '\n',
  '• one',
  '1. two',
  '[1]',
  'Зима',
  '\u0000\u200b',
  '🐟',
  '<',
);
const attributes = fc.constantFrom(
  '',
  ' class=MsoListParagraph style="mso-list:l0 level3 lfo1"',
  ' style="mso-list:Ignore"',
  ' class=MsoTitle',
  ' id=ftn1',
  ' href="#ftn1" name=ref1',
  ' href="#ref1"',
  ' href="javascript:alert(1)"',
  ' href="https://example.org/a b"',
  ' src="data:image/png;base64,AAAA" onerror=alert(1)',
  ' src="https://example.org/a.jpg" alt="x"',
  ' src="https://www.youtube.com/embed/abcdefghijk"',
  ' colspan=99999 rowspan=-1',
  ' start=99999999999 aria-level=7',
  ' style="font-weight:700;display:block;white-space:pre"',
  ' class=pullquote',
  ' role=heading aria-level=0',
  ' hidden',
  ' __proto__=x constructor=y',
);

const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc
      .tuple(fc.constantFrom(...tags), attributes, fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, given, inside]) => `<${tag}${given}>${inside.join('')}</${tag}>`),
    fc.constantFrom('<!--[if !supportLists]-->', '<![endif]>', '<!-- x -->', '</div>', '</table>', '<td>'),
  ),
})).node;

test('whatever is pasted, the outcome is a body that can be stored', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 8 }), (pieces) => {
      const blocks = fromHtml(parse5Tree(pieces.join('')));
      expect(parseDocument(bodyOf(blocks))).toEqual(bodyOf(blocks));
      for (const block of blocks) for (const node of nodesOf(block)) expect(isHarmless(node)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function isHarmless(node: DocumentNode): boolean {
  const photo = photoRequestOf(node);
  const target = photo?.source ?? node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return !/^\s*(?:javascript|vbscript|data:text)/i.test(String(target ?? ''));
}

const plain = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    fc.integer({ min: 1, max: 999_999 }).map((id) => ` word${id} `),
    fc
      .tuple(
        fc.constantFrom(
          ...'p div span b i u ul ol li blockquote h2 h4 section table tr td dl dt dd pre q'.split(' '),
        ),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
  ),
})).node;

test('no word is lost, and none is there twice', () => {
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 8 }), (pieces) => {
      const source = pieces.join('');
      const blocks = fromHtml(parse5Tree(source));
      const kept = blocks.flatMap((block) => [...nodesOf(block)].map((node) => node.text ?? '')).join(' ');
      expect(wordsIn(kept)).toEqual(wordsIn(source));
    }),
    { numRuns: 400 },
  );
});

function wordsIn(text: string): string[] {
  return (text.match(/word\d+/g) ?? []).toSorted();
}

test('a page nested a hundred thousand deep is read, and its words are kept', () => {
  const blocks = fromHtml(parse5Tree(`${'<div><b>'.repeat(50_000)}deep${'</b></div>'.repeat(50_000)}`));
  expect(JSON.stringify(blocks)).toContain('deep');
});

test('more paragraphs than a body can hold are refused in words', () => {
  expect(() => fromHtml(parse5Tree('<p>x</p>'.repeat(12_000)))).toThrowError(
    /cannot be taken into an article/,
  );
});
