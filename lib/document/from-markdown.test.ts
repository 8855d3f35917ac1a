import { expect, test } from 'vitest';
import { outlineOf } from '#lib/testing/outline-of.ts';
import { fromHtml } from './from-html/from-html.ts';
import { parse5Tree } from './from-html/parse5-tree.ts';
import { markdownHtml } from './from-markdown.ts';
import { fromPlainText } from './from-plain-text.ts';
import { isMarkdown } from './is-markdown.ts';

const outlineOfMarkdown = (text: string) => outlineOf(fromHtml(parse5Tree(markdownHtml(text))));

test('a story in Markdown keeps all that a story has', () => {
  const source = `# Salt

The **old** works are _shut_, ~~sold~~ for \\$2[^1]; see <u>the</u> [plan](https://example.org/p "Plan") and https://example.org/q.

1. Boil
2. Wait
   - long
   - longer

> Who waits, eats salt.

| Year | Tons |
|------|-----:|
| 2024 | 7    |

---

![A pan](https://img.example.org/pan.jpg)

End.

[^1]: In the **old** money.
`;
  expect(outlineOfMarkdown(source)).toBe(`## Salt
The **old** works are _shut_, --sold-- for $2(In the old money.); see ~the~ [plan](https://example.org/p) and [https://example.org/q](https://example.org/q).
1. Boil
2. Wait
  - long
  - longer
> Who waits, eats salt.
| !Year | !Tons |
| 2024 | 7 |
---
[photo https://img.example.org/pan.jpg |  |  | A pan]
End.`);
});

test('tags in Markdown are text, and a mark that is never closed marks nothing', () => {
  expect(outlineOfMarkdown('<script>alert(1)</script> <b>open\n\nnext')).toBe(
    '<script>alert(1)</script> <b>open\nnext',
  );
});

test.each([
  '# Heading\ntext',
  'see [this](https://example.org)',
  'a **bold** word',
  '- one\n- two',
  '1. one\n2. two',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> said\n> and said',
])('%j is plainly Markdown', (text) => {
  expect(isMarkdown(text)).toBe(true);
});

test.each([
  'Plain words.\n\nMore of them.',
  '#1 in the charts',
  '— Кто там?\n— Свои.',
  '- one dash alone',
  '2 * 3 * 4 = 24 and 5 ** 2',
  '1994. A year.\nAnother line.',
  'snake_case and __init__.py',
])('%j is not', (text) => {
  expect(isMarkdown(text)).toBe(false);
});

test('wrapped lines are one paragraph, long lines are paragraphs, short lines stay lines', () => {
  const wrapped = `${'The harbour was empty, and so was '.repeat(2)}\nthe street.`;
  const long = `${'a long paragraph on one line '.repeat(6)}\nAnother.`;
  const outline = outlineOf(fromPlainText(`${wrapped}\n\n${long}\r\n \r\nroses\nviolets`));
  expect(outline).toBe(`${wrapped.replace(/ ?\n/, ' ')}
${long.split('\n')[0]?.trim()}
Another.
roses⏎violets`);
});
