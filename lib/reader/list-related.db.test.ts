import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aPublishedArticle, aSection, aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findStory } from './find-story.ts';
import { findNextIn } from './list-publications.ts';
import { listRelated } from './list-related.ts';

withDatabase();

async function liveStory(number: number) {
  const story = await findStory(number);
  if (story?.state !== 'live') throw new Error(`article ${number} is not live`);
  return story.article;
}

const numbersOf = (cards: { number: number }[]) => cards.map(({ number }) => number);

test('what shares more tags is nearer, then what is told in the same words; what shares neither is not related', async () => {
  const [section, elsewhere] = [await aSection(), await aSection()];
  const [ferries, storms] = [await aTag(), await aTag()];
  const about = { sectionId: section.id, tagIds: [ferries.id, storms.id] };
  const story = await aPublishedArticle({ ...about, headline: 'Ferries sail again after the winter storm' });
  const both = await aPublishedArticle({
    ...about,
    headline: 'Captains count their losses',
    sectionId: elsewhere.id,
  });
  const one = await aPublishedArticle({
    sectionId: elsewhere.id,
    tagIds: [storms.id],
    headline: 'Roofs are mended',
  });
  const alike = await aPublishedArticle({
    sectionId: section.id,
    headline: 'The ferry sailed into a storm in winter',
  });
  await aPublishedArticle({ sectionId: section.id, headline: 'Council budget is passed' });
  await aPublishedArticle({
    sectionId: elsewhere.id,
    headline: 'Ferries sail again after the winter storm, twice',
  });
  const article = await liveStory(story.number);
  expect(numbersOf(await listRelated(article, [], 4))).toEqual([both.number, one.number, alike.number]);
  expect(numbersOf(await listRelated(article, [one.number], 1))).toEqual([both.number]);

  succeeded(await withdrawArticle(systemActor, { number: both.number, reason: 'Wrong.', publicNote: '' }));
  expect(numbersOf(await listRelated(article, [], 4))).toEqual([one.number, alike.number]);
});

test('Russian stories find each other whatever the endings of their words', async () => {
  const { id: sectionId } = await aSection();
  const story = await aPublishedArticle({
    sectionId,
    language: 'ru',
    headline: 'Паромы снова ходят после шторма',
  });
  const other = await aPublishedArticle({
    sectionId,
    language: 'ru',
    headline: 'Паромов не будет: шторм вернётся',
  });
  expect(numbersOf(await listRelated(await liveStory(story.number), [], 4))).toEqual([other.number]);
});

test('signs in a headline are words to look for and no part of the query', async () => {
  const { id: sectionId } = await aSection();
  const story = await aPublishedArticle({ sectionId, headline: `It's "a & b | c:*' \\ !d <-> (e)` });
  await aPublishedArticle({ sectionId });
  expect(await listRelated(await liveStory(story.number), [], 4)).toEqual([]);
});

test('the next story of a section is the one that came out before; the first one has none', async () => {
  const { id: sectionId } = await aSection();
  const first = await aPublishedArticle({ sectionId });
  await aPublishedArticle();
  const second = await aPublishedArticle({ sectionId });
  expect((await findNextIn(await liveStory(second.number)))?.number).toBe(first.number);
  expect(await findNextIn(await liveStory(first.number))).toBeNull();
});
