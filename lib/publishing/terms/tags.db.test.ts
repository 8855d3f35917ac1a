import { expect, test } from 'vitest';
import { keepNamedRevision } from '#lib/articles/keep-named-revision.ts';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { restoreRevision } from '#lib/articles/restore-revision.ts';
import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { findList, findRedirect } from '#lib/reader/queries.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { findTag } from '#lib/taxonomy/tag-queries.ts';
import { aLiveArticle, signedIn, typeInto } from '#lib/testing/live.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, anAsset, aPublishedArticle, aTag, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { deleteTag } from './delete-tag.ts';
import { mergeTags } from './merge-tags.ts';
import { saveTag } from './save-tag.ts';
import { undoMerge } from './undo-merge.ts';

withDatabase();

type Tag = { id: string; slug: string; name: string };

const merge = async (from: Tag, into: Tag) =>
  succeeded(await mergeTags(systemActor, { fromId: from.id, intoId: into.id }));

const undo = async (tag: Tag) => succeeded(await undoMerge(systemActor, { id: tag.id }));

/** What a tag's screen sends, with some of it changed. */
async function wordsOf(tag: Tag) {
  const view = await findTag(systemActor, tag.slug);
  if (!view) throw new Error(`there is no tag ${tag.slug}`);
  const { id, version: baseVersion, name, slug, kind, names, aliases, description } = view;
  return {
    id,
    baseVersion,
    name,
    slug,
    kind,
    names,
    aliases,
    description,
    pictureId: view.picture?.id ?? null,
  };
}

const inOrder = [{ kind: 'asc' as const }, { slug: 'asc' as const }, { articleNumber: 'asc' as const }];

async function tagsShown(number: number): Promise<string[]> {
  const story = await findStory(number);
  return story?.state === 'live' ? story.article.tags.map((tag) => tag.slug) : [];
}

async function listed(tag: Tag): Promise<number[]> {
  const { cards } = await listPublications('', 'tag', tag.slug);
  return cards.map((card) => card.number).sort((one, other) => one - other);
}

test('after a merge every story, list and address speaks of the one tag, each once and in its order', async () => {
  const [from, into, third] = [await aTag(), await aTag(), await aTag()];
  const onlyFrom = await aPublishedArticle({ tagIds: [third.id, from.id] });
  const both = await aPublishedArticle({ tagIds: [from.id, third.id, into.id] });
  const onlyInto = await aPublishedArticle({ tagIds: [into.id] });
  expect(await merge(from, into)).toEqual({ slug: into.slug, live: 2 });

  expect(await tagsShown(onlyFrom.number)).toEqual([third.slug, into.slug]);
  expect(await tagsShown(both.number)).toEqual([into.slug, third.slug]);
  expect(await listed(into)).toEqual([onlyFrom.number, both.number, onlyInto.number]);
  expect(await listed(from)).toEqual([]);
  expect(await findList('', 'tag', from.slug)).toBeNull();
  expect(await findRedirect('', `/tag/${from.slug}`)).toBe(`/tag/${into.slug}`);
  expect((await listDrafts(systemActor, { tagId: into.id })).rows).toHaveLength(3);
  expect((await theDraft(onlyFrom.number)).tags.map((tag) => tag.name)).toEqual([third.name, into.name]);
  expect((await theDraft(onlyFrom.number)).publication?.changedSince).toBe(false);
});

test('a merge taken back leaves everything as it was, also what was written in between', async () => {
  const [from, into] = [await aTag(), await aTag()];
  const both = await aPublishedArticle({ tagIds: [from.id, into.id] });
  const onlyFrom = await aPublishedArticle({ tagIds: [from.id] });
  const before = await publicDb().publicationListing.findMany({
    orderBy: inOrder,
  });
  await merge(from, into);
  const later = await aPublishedArticle({ tagIds: [into.id] });
  expect((await undo(from)).live).toBe(3);

  expect(await tagsShown(both.number)).toEqual([from.slug, into.slug]);
  expect(await listed(from)).toEqual([both.number, onlyFrom.number]);
  expect(await listed(into)).toEqual([both.number, later.number]);
  expect(await findRedirect('', `/tag/${from.slug}`)).toBeNull();
  const after = await publicDb().publicationListing.findMany({
    where: { articleNumber: { not: later.number } },
    orderBy: inOrder,
  });
  expect(after).toEqual(before);
  expect((await findList('', 'tag', from.slug))?.title).toBe(from.name);
});

test('a chain of merges leads in one step, in no circle, and comes apart in the order in which it was made', async () => {
  const [one, two, three] = [await aTag(), await aTag(), await aTag()];
  const { number } = await aPublishedArticle({ tagIds: [one.id] });
  await merge(one, two);
  await merge(two, three);
  expect(await findRedirect('', `/tag/${one.slug}`)).toBe(`/tag/${three.slug}`);
  const circle = await mergeTags(systemActor, { fromId: three.id, intoId: one.id });
  expect(circle).toMatchObject({ ok: false, error: { code: 'conflict' } });
  await undo(two);
  expect(await findRedirect('', `/tag/${one.slug}`)).toBe(`/tag/${two.slug}`);
  expect(await tagsShown(number)).toEqual([two.slug]);
  await undo(one);
  expect(await tagsShown(number)).toEqual([one.slug]);
  expect(await findRedirect('', `/tag/${two.slug}`)).toBeNull();
});

test('of two merges against each other at one moment, one happens', async () => {
  const [one, other] = [await aTag(), await aTag()];
  const results = await Promise.all([
    mergeTags(systemActor, { fromId: one.id, intoId: other.id }),
    mergeTags(systemActor, { fromId: other.id, intoId: one.id }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('an article that is open while its tag is merged is settled, published and restored with the tag that stands', async () => {
  const [from, into] = [await aTag(), await aTag()];
  const number = await aLiveArticle({ tagIds: [from.id] });
  succeeded(await keepNamedRevision(systemActor, { number, name: 'before the merge' }));
  const typist = await signedIn(await aUser('editor'));
  await merge(from, into);

  succeeded(
    await typeInto(number, typist, (doc) => {
      doc.getMap('facts').set('tagIds', [from.id, into.id]);
    }),
  );
  expect(succeeded(await settleLiveText(systemActor, { number })).unfit).toEqual({});
  succeeded(await publishArticle(systemActor, { number }));
  expect(await tagsShown(number)).toEqual([into.slug]);

  succeeded(
    await typeInto(number, typist, (doc) => {
      doc.getMap('facts').set('tagIds', []);
    }),
  );
  succeeded(await restoreRevision(systemActor, { number, ordinal: 1 }));
  expect((await theDraft(number)).tags.map((tag) => tag.name)).toEqual([into.name]);
  await undo(from);
  expect((await theDraft(number)).tags.map((tag) => tag.name)).toEqual([from.name]);
});

test('what a merged tag was called calls the one that stands for it', async () => {
  const [from, into] = [await aTag(), await aTag()];
  await merge(from, into);
  expect(succeeded(await createTag(systemActor, { name: from.name.toUpperCase() })).id).toBe(into.id);
});

test('a new slug leads on from every old one; a name in another language is that language’s stories’', async () => {
  const tag = await aTag('Kiev');
  const english = await aPublishedArticle({ tagIds: [tag.id] });
  const russian = await aPublishedArticle({ tagIds: [tag.id], language: 'ru' });
  const words = { ...(await wordsOf(tag)), name: 'Kyiv', kind: 'place', description: 'The capital.' };
  const said = { ...words, names: { en: '', ru: 'Киев' }, aliases: [{ language: 'en', alias: 'Kiev' }] };
  succeeded(await saveTag(systemActor, { ...said, slug: 'kyiv-city' }));
  succeeded(await saveTag(systemActor, { ...said, slug: 'kyiv', baseVersion: said.baseVersion + 1 }));

  expect(await findRedirect('', '/tag/kiev')).toBe('/tag/kyiv');
  expect(await findRedirect('', '/tag/kyiv-city')).toBe('/tag/kyiv');
  expect(await findList('', 'tag', 'kyiv')).toMatchObject({
    title: 'Kyiv',
    intro: 'The capital.',
    picture: null,
  });
  const names = async (number: number) => {
    const story = await findStory(number);
    return story?.state === 'live' ? story.article.tags : [];
  };
  expect(await names(english.number)).toEqual([{ slug: 'kyiv', name: 'Kyiv' }]);
  expect(await names(russian.number)).toEqual([{ slug: 'kyiv', name: 'Киев' }]);
  expect(succeeded(await createTag(systemActor, { name: 'киев' })).id).toBe(tag.id);
  succeeded(await saveTag(systemActor, { ...said, slug: 'kiev', baseVersion: said.baseVersion + 2 }));
  expect(await findRedirect('', '/tag/kiev')).toBeNull();
  expect(await findRedirect('', '/tag/kyiv')).toBe('/tag/kiev');
});

test('a tag’s picture is public as long as its page is', async () => {
  const tag = await aTag();
  const { id: pictureId, key } = await anAsset({ alt: 'A ferry', credit: 'Photo: Ada' });
  succeeded(await saveTag(systemActor, { ...(await wordsOf(tag)), pictureId }));
  const isPublic = async () => (await findList('', 'tag', tag.slug))?.picture?.key === key;
  expect(await isPublic()).toBe(false);
  await aPublishedArticle({ tagIds: [tag.id] });
  expect(await isPublic()).toBe(true);
  succeeded(await deleteTag(systemActor, { id: tag.id, isFromStoriesToo: true }));
  expect(await isPublic()).toBe(false);
});

test('who saves a tag that somebody else saved meanwhile is told, and overwrites nothing', async () => {
  const words = await wordsOf(await aTag());
  succeeded(await saveTag(systemActor, { ...words, description: 'The first.' }));
  const late = await saveTag(systemActor, { ...words, description: 'The second.' });
  expect(late).toMatchObject({ ok: false, error: { code: 'conflict', facts: { version: 2 } } });
  expect((await findTag(systemActor, words.slug))?.description).toBe('The first.');
});

test('no two tags are called the same, and the refusal stands at the word', async () => {
  const [one, other] = [await aTag('Grain Deal'), await aTag()];
  const words = await wordsOf(other);
  const refused = await saveTag(systemActor, {
    ...words,
    names: { en: '', ru: 'Зерновая сделка' },
    aliases: [{ language: 'en', alias: 'GRAIN deal!' }],
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { 'aliases.en': expect.stringContaining(one.name) } },
  });
  const taken = await saveTag(systemActor, { ...words, slug: one.slug });
  expect(taken).toMatchObject({ ok: false, error: { fields: { slug: expect.stringContaining(one.name) } } });
});

test('a tag that stories have is deleted only when that is said; then it is gone from all of them', async () => {
  const tag = await aTag('Doomed');
  const { number } = await aPublishedArticle({ tagIds: [tag.id] });
  const draft = await anArticle({ tagIds: [tag.id] });
  expect(await deleteTag(systemActor, { id: tag.id })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  expect(succeeded(await deleteTag(systemActor, { id: tag.id, isFromStoriesToo: true }))).toEqual({
    live: 1,
  });
  expect(await tagsShown(number)).toEqual([]);
  expect(await findList('', 'tag', 'doomed')).toBeNull();
  expect((await theDraft(draft.number)).tags.map((each) => each.name)).toEqual(['Doomed (deleted)']);
  succeeded(await publishArticle(systemActor, { number: draft.number }));
  expect(await tagsShown(draft.number)).toEqual([]);
  expect(succeeded(await createTag(systemActor, { name: 'Doomed' })).id).not.toBe(tag.id);
});

test('a thousand stories follow a merge in a handful of statements', async () => {
  const [from, into] = [await aTag(), await aTag()];
  const { number } = await aPublishedArticle({ tagIds: [from.id] });
  await db().$executeRaw`INSERT INTO articles (number) SELECT generate_series(5001, 6000)`;
  await db().$executeRaw`
    INSERT INTO revisions (id, article_number, ordinal, reason, content, content_hash, schema_version)
    SELECT gen_random_uuid(), n, 1, 'published', r.content, r.content_hash, r.schema_version
    FROM generate_series(5001, 6000) n, revisions r WHERE r.article_number = ${number}`;
  await db().$executeRaw`
    INSERT INTO publications (article_number, revision_id, path, slug, headline, standfirst, dateline, language, section_slug,
      section_name, byline, tags, body, media, schema_version, text, words, first_published_at, published_at)
    SELECT v.article_number, v.id, p.path || v.article_number, p.slug, p.headline, p.standfirst, p.dateline, p.language,
      p.section_slug, p.section_name, p.byline, p.tags, p.body, p.media, p.schema_version, p.text, p.words,
      p.first_published_at, p.published_at
    FROM revisions v, publications p WHERE v.article_number BETWEEN 5001 AND 6000 AND p.article_number = ${number}`;
  await db().$executeRaw`
    INSERT INTO publication_listings (kind, slug, article_number, first_published_at)
    SELECT 'tag', ${from.slug}, article_number, first_published_at FROM publications WHERE article_number BETWEEN 5001 AND 6000`;
  expect((await merge(from, into)).live).toBe(1001);
  const shown = { equals: [{ slug: into.slug, name: into.name }] };
  expect(await publicDb().publication.count({ where: { tags: shown } })).toBe(1001);
  expect(await publicDb().publicationListing.count({ where: { kind: 'tag', slug: into.slug } })).toBe(1001);
  expect((await undo(from)).live).toBe(1001);
  expect(await publicDb().publicationListing.count({ where: { kind: 'tag', slug: from.slug } })).toBe(1001);
});
