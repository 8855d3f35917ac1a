import { afterEach, beforeAll, expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { linkSibling } from '#lib/articles/siblings/link-sibling.ts';
import { unlinkSibling } from '#lib/articles/siblings/unlink-sibling.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { editSection } from '#lib/publishing/terms/edit-section.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { findNewsroom } from '#lib/reader/find-newsroom.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listLatest, listPublications } from '#lib/reader/list-publications.ts';
import { listSiblings } from '#lib/reader/list-siblings.ts';
import { findList, findRedirect, listMenu } from '#lib/reader/queries.ts';
import { searchPublications } from '#lib/reader/search-publications.ts';
import { anArticle, aPublishedArticle, aSection, aTag, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { closeEdition } from './close-edition.ts';
import { editEdition } from './edit-edition.ts';
import { openEdition } from './open-edition.ts';

withDatabase();

const russian = { language: 'ru', name: 'Вестник', tagline: 'Каждый день' };

let section: Awaited<ReturnType<typeof aSection>>;
beforeAll(async () => {
  section = await aSection();
});
afterEach(async () => {
  await closeEdition(systemActor, { language: 'ru' });
});

async function aLiveStory(language: 'en' | 'ru', headline: string, tagIds: string[] = []) {
  const { number, publication } = await aPublishedArticle({
    language,
    headline,
    sectionId: section.id,
    tagIds,
  });
  return { number, path: publication?.path ?? '' };
}

const numbersIn = async (edition: string) =>
  (await listPublications(edition, 'section', section.slug)).cards.map((card) => card.number);

test('a Russian story is read in the Russian edition as soon as there is one, and its old address leads there', async () => {
  const english = await aLiveStory('en', 'Ferries sail');
  const story = await aLiveStory('ru', 'Паромы вышли в море');
  expect(story.path).toMatch(/^\/\d{4}\//);
  expect(await numbersIn('')).toEqual(expect.arrayContaining([english.number, story.number]));

  expect(succeeded(await openEdition(systemActor, russian)).moved).toBeGreaterThan(0);

  expect(await numbersIn('ru')).toEqual([story.number]);
  expect(await numbersIn('')).not.toContain(story.number);
  const found = await findStory(story.number);
  expect(found).toMatchObject({ state: 'live', article: { path: `/ru${story.path}`, edition: 'ru' } });
  expect(await findRedirect('', story.path)).toBe(`/ru${story.path}`);
  expect((await listLatest('ru', 5)).map((card) => card.number)).toEqual([story.number]);
  expect((await searchPublications('ru', 'паромы')).hits).toMatchObject([{ number: story.number }]);
  expect((await searchPublications('', 'паромы')).hits).toEqual([]);
});

test('a closed edition gives its stories back to the main one, where they were; its addresses lead there', async () => {
  const story = await aLiveStory('ru', 'Мост закрыт');
  succeeded(await openEdition(systemActor, russian));
  succeeded(await closeEdition(systemActor, { language: 'ru' }));

  expect(await numbersIn('')).toContain(story.number);
  expect(await numbersIn('ru')).toEqual([]);
  expect(await findStory(story.number)).toMatchObject({ article: { path: story.path, edition: '' } });
  expect(await findRedirect('ru', story.path)).toBe(story.path);
  expect(await findRedirect('', story.path)).toBeNull();
  expect(await publicDb().publicList.count({ where: { edition: 'ru' } })).toBe(0);
  expect(await findNewsroom('ru')).toBeNull();
});

test('a story that changes its language changes its edition with the next publication', async () => {
  succeeded(await openEdition(systemActor, russian));
  const story = await aLiveStory('en', 'Bridge closed');
  const { content, version } = await theDraft(story.number);
  const saved = succeeded(
    await saveDraft(systemActor, {
      ...{ number: story.number, baseVersion: version },
      content: { ...content, language: 'ru' },
    }),
  );
  const { path } = succeeded(
    await publishArticle(systemActor, { number: story.number, baseVersion: saved.version }),
  );
  expect(path).toBe(`/ru${story.path}`);
  expect(await numbersIn('ru')).toContain(story.number);
  expect(await numbersIn('')).not.toContain(story.number);
  expect(await findRedirect('', story.path)).toBe(path);
});

test('each edition names sections and tags in its own language, and has a list only where something stands', async () => {
  const tag = await aTag();
  await db().tag.update({ where: { id: tag.id }, data: { names: { ru: 'Паромы' } } });
  const other = await aTag();
  succeeded(await openEdition(systemActor, russian));
  await aLiveStory('ru', 'О паромах', [tag.id]);
  await aLiveStory('en', 'Of ferries', [tag.id, other.id]);
  const { version } = await db().section.findUniqueOrThrow({ where: { id: section.id } });
  succeeded(
    await editSection(systemActor, {
      ...{ id: section.id, slug: section.slug, name: section.name, baseVersion: version },
      names: { ru: 'Море' },
    }),
  );

  expect((await findList('ru', 'tag', tag.slug))?.title).toBe('Паромы');
  expect((await findList('', 'tag', tag.slug))?.title).toBe(tag.name);
  expect(await findList('ru', 'tag', other.slug)).toBeNull();
  expect((await listMenu('ru')).find(({ slug }) => slug === section.slug)?.title).toBe('Море');
  expect((await listMenu('')).find(({ slug }) => slug === section.slug)?.title).toBe(section.name);
  const [card] = await listLatest('ru', 1);
  expect(card?.section.name).toBe('Море');
});

test('live stories that tell the same find each other, only while both are live and linked', async () => {
  succeeded(await openEdition(systemActor, russian));
  const english = await aLiveStory('en', 'Port open');
  const { number, version } = await anArticle({
    ...{ language: 'ru', headline: 'Порт открыт', sectionId: section.id },
  });
  succeeded(await linkSibling(systemActor, { number: english.number, to: number }));
  const siblings = async () => {
    const story = await findStory(english.number);
    return story?.state === 'live' ? await listSiblings(story.storyGroup) : null;
  };
  expect(await siblings()).toEqual([]);

  const { path } = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  const both = [
    { language: 'en', path: english.path },
    { language: 'ru', path },
  ];
  expect(await siblings()).toEqual(both);
  succeeded(await withdrawArticle(systemActor, { number, reason: 'A mistake' }));
  expect(await siblings()).toEqual([]);
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(await siblings()).toEqual(both);
  succeeded(await unlinkSibling(systemActor, { number }));
  expect(await siblings()).toEqual([]);
});

test('there is one edition of a language, none beside the main one, and who changes it names what they read', async () => {
  expect(await openEdition(systemActor, { ...russian, language: 'en' })).toMatchObject({
    error: { code: 'invalid', fields: { language: expect.stringContaining('main edition') } },
  });
  succeeded(await openEdition(systemActor, russian));
  expect(await openEdition(systemActor, russian)).toMatchObject({
    error: { code: 'invalid', fields: { language: expect.stringContaining('already') } },
  });
  const again = { ...russian, name: 'Утро', baseVersion: 1 };
  expect(succeeded(await editEdition(systemActor, again)).version).toBe(2);
  expect(await editEdition(systemActor, again)).toMatchObject({
    error: { code: 'conflict', facts: { version: 2 } },
  });
  expect(await findNewsroom('ru')).toMatchObject({
    ...{ name: 'Утро', language: 'ru', home: '/ru' },
    editions: [{ home: '' }, { home: '/ru' }],
  });
  expect(await closeEdition(systemActor, { language: 'en' })).toMatchObject({ error: { code: 'not_found' } });
});
