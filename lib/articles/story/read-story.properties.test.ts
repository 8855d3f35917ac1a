import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse5Tree } from '#lib/document/from-html/parse5-tree.ts';
import { textOf } from './blocks.ts';
import { readStory } from './read-story.ts';
import { bodyOfStory } from './story-body.ts';
import type { Story } from './types.ts';

const word = fc.integer({ min: 100, max: 99_999 }).map((id) => `Word${id}`);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const line = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  words.map((text) => `By ${text}`),
  fc.constantFrom('March 4, 2026', 'Updated 18:40 CET, 11 Nov 2025', '4 марта 2026 г.', 'KYIV — ', ''),
  fc
    .tuple(
      fc.constantFrom(
        'PHOTO',
        'Related article',
        'Read more',
        'Tags',
        'Фото',
        'Автор',
        'Credit',
        'Summary',
        'Section',
        'Original url',
        'Source',
        'Alt text',
      ),
      words,
    )
    .map(([label, text]) => `${label}: ${text}`),
  fc.tuple(words, words).map(([caption, name]) => `${caption}. ${name} / Reuters`),
  words.map((text) => `PARIS, Nov 11 (${text}) - ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `— ${text}`),
  words.map((text) => `Eds: ${text}`),
  words.map((text) => `((${text}))`),
  words.map((text) => `By ${text} | Photographs by ${text}`),
  fc.tuple(words, words).map(([text, more]) => `Photo by ${text}: ${more}`),
  fc.tuple(words, words).map(([text, more]) => `${text}-\n${more.toLowerCase()}`),
  words.map((text) => `${text.toUpperCase().replaceAll(' ', '-')} (UPDATE 2)`),
  fc.constantFrom('-30-', 'ENDS', '___', '* * *', '###', '0412 GMT 03 Feb 2026', 'GDANSK, Poland (AP) — '),
  words.map((text) => `<b>${text}</b><br>${text}<br><br>${text}`),
  words.map((text) => `https://example.org/${text.replaceAll(' ', '-').toLowerCase()}`),
);
const frontMatter = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc
    .array(
      fc.tuple(
        fc.constantFrom('title', 'layout', 'authors', 'tags', 'image', 'original_url', 'notes'),
        words,
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((lines) => `---\n${lines.map(([key, said]) => `${key}: ${said}`).join('\n')}\n---\n`),
);
const text = fc
  .tuple(frontMatter, fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n\r\n')), { maxLength: 14 }))
  .map(([head, lines]) => `${head}${lines.flat().join('')}`);

test('no word of a text is lost: each is in a field, in the body, or was left out', () => {
  fc.assert(
    fc.property(text, (source) => {
      const kept = new Set(wordsIn(allOf(readStory(source, parse5Tree))));
      expect(wordsIn(source).filter((one) => !kept.has(one))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no word of a page is lost', () => {
  const tag = fc.constantFrom(
    'p',
    'h1',
    'h2',
    'div',
    'p class=dek',
    'div class=byline',
    'aside class=related',
    'nav',
    'p class=tags',
    'time',
    'span rel=author',
    'blockquote class=pull',
    'footer',
    'p class=kicker',
    'article',
    'figcaption',
    'li',
  );
  const page = fc
    .array(fc.tuple(tag, words, fc.boolean()), { maxLength: 10 })
    .map((parts) =>
      parts
        .map(
          ([name, said, isLink]) =>
            `<${name}>${isLink ? `<a href="/x">${said}</a>` : said}</${name.split(' ')[0]}>`,
        )
        .join(''),
    );
  fc.assert(
    fc.property(page, (source) => {
      const kept = new Set(wordsIn(allOf(readStory(`<html><body>${source}</body></html>`, parse5Tree))));
      expect(wordsIn(source).filter((one) => !kept.has(one))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever the text is, its body can be stored', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 400 })), (source) => {
      const story = readStory(source, parse5Tree);
      const related = story.related.map(({ value }) => ({ ...value, number: null }));
      const given = { related, returned: [], language: 'en' };
      expect(bodyOfStory(story.body, given).type).toBe('doc');
    }),
    { numRuns: 300 },
  );
});

function allOf({ body, leftOut, language: _, ...fields }: Story): string {
  return [...body.map(textOf), ...leftOut, JSON.stringify(fields)].join(' ');
}

function wordsIn(text: string): string[] {
  return text.match(/word\d+/gi)?.map((one) => one.toLowerCase()) ?? [];
}
