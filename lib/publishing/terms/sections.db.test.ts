import { expect, test } from 'vitest';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { findList, findRedirect, listMenu } from '#lib/reader/queries.ts';
import { topSections, trailOf } from '#lib/reader/section-trail.ts';
import { listSections, sectionSlugNow } from '#lib/taxonomy/section-queries.ts';
import { anArticle, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createSection } from './create-section.ts';
import { deleteSection } from './delete-section.ts';
import { editSection } from './edit-section.ts';
import { moveSection } from './move-section.ts';

withDatabase();

type Section = { id: string; slug: string; name: string };

const make = async (name: string) => succeeded(await createSection(systemActor, { name }));

const move = async (section: Section, parent: Section | null, before: Section | null = null) =>
  await moveSection(systemActor, {
    id: section.id,
    parentId: parent?.id ?? null,
    beforeId: before?.id ?? null,
  });

async function listed(section: { slug: string }): Promise<number[]> {
  return (await listPublications('', 'section', section.slug)).cards.map((card) => card.number);
}

async function lastLists(): Promise<string[]> {
  const event = await db().event.findFirstOrThrow({
    where: { type: { startsWith: 'article.' } },
    orderBy: { id: 'desc' },
  });
  return (event.data as { lists: { kind: string; slug: string }[] }).lists.map(
    ({ kind, slug }) => `${kind}:${slug}`,
  );
}

test('a section within another lists its stories in both; moving it moves them, and no address breaks', async () => {
  const [world, europe, culture] = [await make('World A'), await make('Europe A'), await make('Culture A')];
  const { number } = await aPublishedArticle({ sectionId: europe.id });
  succeeded(await move(europe, world));
  expect(await listed(world)).toEqual([number]);
  const later = await aPublishedArticle({ sectionId: europe.id });
  expect(await listed(world)).toEqual([later.number, number]);
  expect(await lastLists()).toEqual(expect.arrayContaining(['section:europe-a', 'section:world-a']));
  expect(topSections(await listMenu('')).map(({ slug }) => slug)).not.toContain('europe-a');
  expect(trailOf(await listMenu(''), 'europe-a').map(({ title }) => title)).toEqual(['World A', 'Europe A']);

  succeeded(await move(europe, culture));
  expect(await listed(world)).toEqual([]);
  expect(await listed(culture)).toEqual([later.number, number]);
  expect(await listed(europe)).toEqual([later.number, number]);
  succeeded(await withdrawArticle(systemActor, { number }));
  expect(await lastLists()).toEqual(expect.arrayContaining(['section:europe-a', 'section:culture-a']));
  expect(await listed(culture)).toEqual([later.number]);
});

test('sections stand in the order in which they were put', async () => {
  const [one, two, three] = [await make('Order one'), await make('Order two'), await make('Order three')];
  succeeded(await move(three, null, one));
  const order = async () =>
    (await listSections()).map(({ name }) => name).filter((name) => name.startsWith('Order'));
  expect(await order()).toEqual(['Order three', 'Order one', 'Order two']);
  succeeded(await move(one, two));
  expect(await order()).toEqual(['Order three', 'Order two', 'Order one']);
});

test('no section comes to stand within itself, also when two are moved into each other at one moment', async () => {
  const [one, other] = [await make('Circle one'), await make('Circle other')];
  const results = await Promise.all([move(one, other), move(other, one)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({
    error: { code: 'invalid', fields: { parentId: expect.any(String) } },
  });
  expect(await move(one, one)).toMatchObject({ ok: false });
});

test('a section’s new name and slug are those of its stories at once, and its old address leads on', async () => {
  const section = await make('Econmy');
  const { number } = await aPublishedArticle({ sectionId: section.id });
  const said = { id: section.id, baseVersion: 1, name: 'Economy', slug: 'economy', description: 'Money.' };
  succeeded(await editSection(systemActor, said));
  const story = await findStory(number);
  expect(story).toMatchObject({ article: { section: { slug: 'economy', name: 'Economy' } } });
  expect(await listed({ slug: 'economy' })).toEqual([number]);
  expect(await findRedirect('', '/econmy')).toBe('/economy');
  expect(await findList('', 'section', 'econmy')).toBeNull();
  expect(await sectionSlugNow('econmy')).toBe('economy');
  const taken = await editSection(systemActor, { ...said, baseVersion: 2, slug: 'desk' });
  expect(taken).toMatchObject({ ok: false, error: { fields: { slug: expect.any(String) } } });
  const late = await editSection(systemActor, { ...said, name: 'Business' });
  expect(late).toMatchObject({ ok: false, error: { code: 'conflict', facts: { version: 2 } } });
});

test('a deleted section’s stories, drafts and addresses belong to its replacement', async () => {
  const [gone, heir, within] = [await make('Gone'), await make('Heir'), await make('Within')];
  const live = await aPublishedArticle({ sectionId: gone.id });
  const draft = await anArticle({ sectionId: gone.id });
  succeeded(await move(within, gone));
  const tried = await deleteSection(systemActor, { id: gone.id, replacementId: heir.id });
  expect(tried).toMatchObject({ ok: false, error: { fields: { replacementId: expect.any(String) } } });
  succeeded(await move(within, null));
  const { live: count } = succeeded(
    await deleteSection(systemActor, { id: gone.id, replacementId: heir.id }),
  );
  expect(count).toBe(1);

  expect(await listed(heir)).toEqual([live.number]);
  expect(await findRedirect('', '/gone')).toBe('/heir');
  // Who asked for it alone did not ask for its replacement.
  expect(await sectionSlugNow('gone')).toBe('gone');
  expect((await theDraft(draft.number)).section?.name).toBe('Heir');
  expect((await listDrafts(systemActor, { sectionId: heir.id })).rows).toHaveLength(2);
  expect((await listSections()).find(({ id }) => id === heir.id)?.replaced).toEqual([gone.id]);
  succeeded(await publishArticle(systemActor, { number: draft.number }));
  expect(await listed(heir)).toEqual([draft.number, live.number]);
  expect((await make('Gone')).slug).toBe('gone');
  expect(await findRedirect('', '/gone')).toBeNull();
});
