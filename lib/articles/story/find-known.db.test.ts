import { expect, test } from 'vitest';
import { newId } from '#lib/platform/ids.ts';
import { aUser } from '#lib/testing/people.ts';
import { anAuthor, aPublishedArticle, aTag } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findKnown } from './find-known.ts';

withDatabase();

test('tells which authors and tags are known, whatever their case', async () => {
  const author = await anAuthor();
  const tag = await aTag();
  const stranger = `Nobody ${newId()}`;
  const known = await findKnown(await aUser('editor'), {
    authors: [author.name.toLowerCase(), stranger],
    tags: [tag.name.toUpperCase(), stranger],
    related: [],
  });
  expect(known).toEqual({
    authors: [author.name.toLowerCase()],
    tags: [tag.name.toUpperCase()],
    related: [],
  });
});

test('finds the story that is pointed to by its address here, or by its headline in other quotes', async () => {
  const draft = await aPublishedArticle();
  const path = draft.publication?.path ?? '';
  const related = [
    { headline: 'Another headline', address: `https://old.example.org${path}` },
    { headline: draft.content.headline.toUpperCase(), address: null },
    { headline: 'Nothing like it', address: 'https://old.example.org/2020/01/01/x-a999999' },
  ];
  const known = await findKnown(await aUser('editor'), { authors: [], tags: [], related });
  expect(known.related.map((found) => found?.number ?? null)).toEqual([draft.number, draft.number, null]);
});
