import { expect, test } from 'vitest';
import { type BodyWords, bodyOfStory } from './story-body.ts';

const nothing: BodyWords = { related: [], returned: [], language: 'en' };

test('without the photo over the story its caption and credit stand under the text', () => {
  const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry waits.' }] }];
  const photo = { caption: 'The landing.', credit: 'Ann Roe / AP' };
  const words = (given: BodyWords) =>
    bodyOfStory(blocks, given).content?.map((block) => block.content?.[0]?.text);
  expect(words({ ...nothing, photo })).toEqual(['The ferry waits.', 'The landing. Ann Roe / AP']);
  expect(words(nothing)).toEqual(['The ferry waits.']);
});

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
