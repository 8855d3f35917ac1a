import { expect, test } from 'vitest';
import { appleSamples } from '#lib/testing/clipboard/apple.ts';
import { editorSamples } from '#lib/testing/clipboard/editors.ts';
import { googleDocsSamples } from '#lib/testing/clipboard/google-docs.ts';
import { libreOfficeSamples } from '#lib/testing/clipboard/libreoffice.ts';
import { mailSamples } from '#lib/testing/clipboard/mail.ts';
import { webSamples } from '#lib/testing/clipboard/web.ts';
import { wordSamples } from '#lib/testing/clipboard/word.ts';
import { wordOnlineSamples } from '#lib/testing/clipboard/word-online.ts';
import { outlineOf } from '#lib/testing/outline-of.ts';
import { fromHtml } from './from-html.ts';
import { parse5Tree } from './parse5-tree.ts';

const samples = [
  ...wordSamples,
  ...wordOnlineSamples,
  ...googleDocsSamples,
  ...libreOfficeSamples,
  ...mailSamples,
  ...appleSamples,
  ...webSamples,
  ...editorSamples,
];

test.each(samples)('$from', ({ html, outline }) => {
  expect(outlineOf(fromHtml(parse5Tree(html)))).toBe(outline);
});

test('a style sheet that hides the whole page hides nothing of what was pasted', () => {
  const page = parse5Tree('<p>Harmless words</p><style>html, body { display: none }</style>');
  expect(fromHtml(page)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Harmless words' }] },
  ]);
});
