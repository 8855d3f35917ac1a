import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listLatest } from '#lib/reader/list-publications.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anAuthor, aSection, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { endBreaking } from './end-breaking.ts';
import { publishArticle } from './publish-article.ts';
import { publishBreaking } from './publish-breaking.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

async function breakingNews(words: Record<string, unknown> = {}) {
  const { id: sectionId } = await aSection();
  const input = { headline: `The bridge is closed ${newId()}`, sectionId, ...words };
  return { input, ...succeeded(await publishBreaking(systemActor, input)) };
}

async function breakingFor(number: number): Promise<number | null> {
  const story = await findStory(number);
  if (story?.state !== 'live') throw new Error(`story ${number} is not live`);
  return story.breakingFor;
}

function endIn(number: number, milliseconds: number) {
  return db().$executeRaw`
    UPDATE publications SET breaking_until = clock_timestamp() + make_interval(secs => ${milliseconds / 1000}::float)
    WHERE article_number = ${number}`;
}

test('a headline and a section are live in one step, labelled for as long as was chosen', async () => {
  const { number, path, input } = await breakingNews({ minutes: 5 });
  expect(await findStory(number)).toMatchObject({
    state: 'live',
    article: { path, headline: input.headline, byline: [] },
  });
  const left = await breakingFor(number);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(5 * 60_000);
  const card = (await listLatest('', 1)).find((one) => one.number === number);
  expect(card?.breakingFor).toBeGreaterThan(0);
  const events = await db().event.findMany({ where: { articleNumber: number }, orderBy: { id: 'asc' } });
  expect(events.map(({ type }) => type)).toEqual(['article.created', 'article.published']);
  expect(events[1]?.data).toMatchObject({ breakingUntil: expect.any(String) });
});

test('the label passes by itself, and the story stays', async () => {
  const { number } = await breakingNews();
  await endIn(number, 300);
  await expect.poll(() => breakingFor(number)).toBeNull();
  const card = (await listLatest('', 50)).find((one) => one.number === number);
  expect(card?.breakingFor).toBeNull();
});

test('it grows at the same address, and an update asks for everything that a story needs', async () => {
  const editor = await aUser('editor');
  const { number, path } = await breakingNews();
  const { version, content } = await theDraft(number);
  expect(await publishArticle(editor, { number })).toMatchObject({
    error: { code: 'invalid', fields: { body: expect.any(String), authorIds: expect.any(String) } },
  });
  const grown = { ...content, body: aBody('It was closed at noon.'), authorIds: [(await anAuthor()).id] };
  succeeded(await saveDraft(editor, { number, baseVersion: version, content: grown }));
  expect(succeeded(await publishArticle(editor, { number }))).toMatchObject({ path, kind: 'updated' });
  expect(await breakingFor(number)).toBeGreaterThan(0);
});

test('a double click is one story; the same headline later on the same day asks for another one', async () => {
  const { input, number } = await breakingNews();
  const again = await Promise.all([1, 2].map(() => publishBreaking(systemActor, input)));
  expect(again.map((result) => succeeded(result).number)).toEqual([number, number]);
  await endIn(number, -1);
  expect(await publishBreaking(systemActor, input)).toMatchObject({
    error: { code: 'invalid', fields: { slug: expect.stringContaining('Another story of that day') } },
  });
});

test('the label is taken off before its time, once', async () => {
  const { number } = await breakingNews();
  await Promise.all([1, 2].map(async () => succeeded(await endBreaking(systemActor, { number }))));
  expect(await breakingFor(number)).toBeNull();
  expect(await db().event.count({ where: { articleNumber: number, type: 'article.breaking-ended' } })).toBe(
    1,
  );
  succeeded(await withdrawArticle(systemActor, { number }));
  expect(await endBreaking(systemActor, { number })).toMatchObject({ error: { code: 'invalid' } });
});

test.each([
  [{ headline: '  ' }, 'headline'],
  [{ sectionId: 'nowhere' }, 'sectionId'],
  [{ minutes: 4 }, 'minutes'],
  [{ minutes: 361 }, 'minutes'],
])('%j is refused at its field, and nothing is made', async (words, field) => {
  const { id: sectionId } = await aSection();
  const before = await db().article.count();
  const refused = await publishBreaking(systemActor, {
    headline: 'The bridge is closed',
    sectionId,
    ...words,
  });
  expect(refused).toMatchObject({ error: { code: 'invalid', fields: { [field]: expect.any(String) } } });
  expect(await db().article.count()).toBe(before);
});

test('who may write but not publish breaks no news', async () => {
  const { id: sectionId } = await aSection();
  const refused = await publishBreaking(await aUser('reporter'), {
    headline: 'The bridge is closed',
    sectionId,
  });
  expect(refused).toMatchObject({ error: { code: 'forbidden' } });
});
