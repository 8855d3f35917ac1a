import { expect, test } from 'vitest';
import { paragraphOf } from './blocks.ts';
import { type BodyWords, bodyOfStory } from './story-body.ts';

const nothing: BodyWords = { related: [], returned: [], firstPublished: '', original: '', language: 'en' };
const words = (given: Partial<BodyWords>, blocks = [paragraphOf('Text.')]) =>
  bodyOfStory(blocks, { ...nothing, ...given }).content?.map((block) =>
    block.type === 'paragraph' ? block.content?.map(({ text }) => text).join('') : block,
  );

test('a story that is known here is a card, another is a link, one without an address is a line', () => {
  const blocks = [0, 1, 2].map((place) => ({ type: 'relatedRequest', attrs: { place } }));
  const related = [
    { headline: 'Known', address: null, number: 7 },
    { headline: 'Elsewhere', address: 'https://example.org/a', number: null },
    { headline: 'Nowhere', address: null, number: null },
  ];
  const body = bodyOfStory(blocks, { ...nothing, related, language: 'ru' });
  expect(body.content?.[0]).toEqual({ type: 'relatedArticle', attrs: { number: 7 } });
  expect(body.content?.[1]?.content?.[1]).toMatchObject({
    text: 'Elsewhere',
    marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
  });
  expect(body.content?.[2]?.content?.[0]?.text).toBe('Читайте также: Nowhere');
});

test('when and where it was first published stands under it; a day of change is called what it is', () => {
  expect(words({ firstPublished: 'May 1', original: 'https://example.org/a' })).toEqual([
    'Text.',
    'First published May 1: https://example.org/a',
  ]);
  expect(words({ firstPublished: 'Updated 18:40, 11 Nov 2025' })).toEqual([
    'Text.',
    'Updated 18:40, 11 Nov 2025',
  ]);
  expect(words({ returned: ['By Nobody'] })).toEqual(['By Nobody', 'Text.']);
});
