import { expect, test } from 'vitest';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { plainStory } from './plain-story.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const article = {
  headline: 'Ferries sail again',
  standfirst: 'The storm is over.',
  dateline: 'BRUSSELS',
  language: 'en',
  byline: [
    { slug: 'ada', name: 'Ada Berg' },
    { slug: 'ben', name: 'Ben Quill' },
  ],
  corrections: [{ id: 'c', kind: 'correction', text: 'It was Monday.', at: '2026-11-24T08:00:00.000Z' }],
  body: { type: 'doc', content: [paragraph('The first left at noon.'), paragraph('The last <did> not.')] },
} as unknown as PublicArticle;

test('a story to copy has its head, its dateline, its words, its corrections and its address, and no markup', () => {
  expect(plainStory(article, '24 November 2026', 'https://news.example.org/a1')).toBe(`Ferries sail again

The storm is over.

Ada Berg, Ben Quill · 24 November 2026

BRUSSELS — The first left at noon.

The last <did> not.

Correction: It was Monday.

https://news.example.org/a1
`);
});

test('what a story does not have leaves no gap', () => {
  const bare = {
    ...article,
    standfirst: '',
    dateline: '',
    byline: [],
    corrections: [],
  } as unknown as PublicArticle;
  expect(plainStory(bare, '24 November 2026', 'https://news.example.org/a1')).toBe(
    'Ferries sail again\n\n24 November 2026\n\nThe first left at noon.\n\nThe last <did> not.\n\nhttps://news.example.org/a1\n',
  );
});
