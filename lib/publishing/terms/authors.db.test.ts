import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { createArticleFromStory } from '#lib/articles/create-article-from-story.ts';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { publicDb } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listLatest, listPublications } from '#lib/reader/list-publications.ts';
import { findList, findRedirect } from '#lib/reader/queries.ts';
import { findAuthor } from '#lib/taxonomy/author-queries.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { searchAuthors } from '#lib/taxonomy/search-authors.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  anArticle,
  anAsset,
  anAuthor,
  aPublishedArticle,
  aStoryToCreate,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { mergeAuthors } from './merge-authors.ts';
import { saveAuthor } from './save-author.ts';
import { unmergeAuthor } from './unmerge-author.ts';

withDatabase();

type Author = { id: string; slug: string; name: string };

const merge = async (from: Author, into: Author) =>
  succeeded(await mergeAuthors(systemActor, { fromId: from.id, intoId: into.id }));

const unmerge = async (author: Author) => succeeded(await unmergeAuthor(systemActor, { id: author.id }));

/** What an author's screen sends, with nothing changed. */
async function wordsOf(author: { slug: string }) {
  const view = await findAuthor(systemActor, author.slug);
  if (!view) throw new Error(`there is no author ${author.slug}`);
  const { id, version: baseVersion, name, slug, names, jobTitle, bio, links, email } = view;
  const told = { id, baseVersion, name, slug, names, jobTitle, bio, links, email };
  return { ...told, pictureId: view.picture?.id ?? null, accountId: view.account?.id ?? null };
}

async function bylineOf(number: number) {
  const story = await findStory(number);
  return story?.state === 'live' ? story.article.byline : [];
}

async function namesShown(number: number): Promise<string[]> {
  return (await bylineOf(number)).map(({ name }) => name);
}

async function listed({ slug }: { slug: string }): Promise<number[]> {
  const { cards } = await listPublications('', 'author', slug);
  return cards.map((card) => card.number).sort((one, other) => one - other);
}

const inOrder = [{ kind: 'asc' as const }, { slug: 'asc' as const }, { articleNumber: 'asc' as const }];

test('an author’s new name, slug and links are those of every live story and list at once', async () => {
  const author = await anAuthor('Anna Ivanowa');
  const english = await aPublishedArticle({ authorIds: [author.id] });
  const russian = await aPublishedArticle({ authorIds: [author.id], language: 'ru' });
  const { id: pictureId, key } = await anAsset({ alt: 'A woman at a harbour', credit: 'Photo: Ada' });
  const links = [{ url: 'https://social.example/@anna', title: 'Anna on Social' }];
  const said = {
    ...{ ...(await wordsOf(author)), name: 'Anna Ivanova', names: { en: '', ru: 'Анна Иванова' } },
    ...{ slug: 'anna-ivanova', jobTitle: 'Correspondent', bio: 'Ports.\n\nAnd ships.', links },
    ...{ email: 'anna@post.example', pictureId },
  };
  expect(succeeded(await saveAuthor(systemActor, said))).toEqual({ slug: 'anna-ivanova', version: 2 });

  const sameAs = ['https://social.example/@anna'];
  expect(await bylineOf(english.number)).toEqual([{ slug: 'anna-ivanova', name: 'Anna Ivanova', sameAs }]);
  expect(await bylineOf(russian.number)).toEqual([{ slug: 'anna-ivanova', name: 'Анна Иванова', sameAs }]);
  const cards = (await listLatest('', 2)).map((card) => card.byline);
  expect(cards.flat().map(({ name }) => name)).toEqual(['Анна Иванова', 'Anna Ivanova']);
  expect(await listed({ slug: 'anna-ivanova' })).toEqual([english.number, russian.number]);
  expect(await findList('', 'author', 'anna-ivanova')).toMatchObject({
    ...{
      title: 'Anna Ivanova',
      intro: 'Ports.\n\nAnd ships.',
      picture: { key, alt: 'A woman at a harbour' },
    },
    profile: {
      ...{ jobTitle: 'Correspondent', links, email: 'anna@post.example' },
      names: [{ language: 'ru', name: 'Анна Иванова' }],
    },
  });
  expect(await findList('', 'author', author.slug)).toBeNull();
  expect(await findRedirect('', '/author/anna-ivanowa')).toBe('/author/anna-ivanova');
  expect((await theDraft(english.number)).publication?.changedSince).toBe(false);
  const { kind } = succeeded(await publishArticle(systemActor, { number: english.number }));
  expect(kind).toBe('published');
});

test('new words about an author are on the page at once, and no story is touched', async () => {
  const author = await anAuthor();
  const { number } = await aPublishedArticle({ authorIds: [author.id] });
  const rowVersion = async () =>
    await publicDb().$queryRaw`
    SELECT p.xmin::text AS story, l.xmin::text AS listing FROM publications p
    JOIN publication_listings l USING (article_number) WHERE p.article_number = ${number} AND l.kind = 'author'`;
  const before = await rowVersion();
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(author)), bio: 'Now retired.' }));
  expect((await findList('', 'author', author.slug))?.intro).toBe('Now retired.');
  expect(await rowVersion()).toEqual(before);
});

test('the public is told nothing of an author whose stories it does not have, nor of the account', async () => {
  const [author, person] = [await anAuthor('Quiet Author'), await aUser('reporter', 'Secret Account')];
  const said = { ...(await wordsOf(author)), accountId: person.id };
  succeeded(await saveAuthor(systemActor, { ...said, email: 'quiet@post.example' }));
  expect(await findList('', 'author', author.slug)).toBeNull();
  await aPublishedArticle({ authorIds: [author.id] });
  const list = await publicDb().publicList.findFirstOrThrow({ where: { slug: author.slug } });
  expect(JSON.stringify(list)).not.toContain(person.id);
  expect(JSON.stringify(list)).not.toContain('Secret Account');
  expect(list.profile).toEqual({ jobTitle: '', links: [], email: 'quiet@post.example', names: [] });
});

test('after a merge of three, every byline, list, draft and address speaks of the one, each once and in its order', async () => {
  const [one, two, three] = [await anAuthor(), await anAuthor(), await anAuthor()];
  const onlyOne = await aPublishedArticle({ authorIds: [one.id] });
  const all = await aPublishedArticle({ authorIds: [two.id, three.id, one.id] });
  const draft = await anArticle({ authorIds: [two.id] });
  await merge(one, two);
  expect(await merge(two, three)).toEqual({ slug: three.slug, live: 2 });

  expect(await namesShown(onlyOne.number)).toEqual([three.name]);
  expect(await namesShown(all.number)).toEqual([three.name]);
  expect(await listed(three)).toEqual([onlyOne.number, all.number]);
  for (const gone of [one, two]) {
    expect(await listed(gone)).toEqual([]);
    expect(await findList('', 'author', gone.slug)).toBeNull();
    expect(await findRedirect('', `/author/${gone.slug}`)).toBe(`/author/${three.slug}`);
  }
  expect((await listDrafts(systemActor, { authorId: three.id })).rows).toHaveLength(3);
  expect((await theDraft(draft.number)).authors.map(({ name }) => name)).toEqual([three.name]);
  expect((await theDraft(onlyOne.number)).publication?.changedSince).toBe(false);
  succeeded(await publishArticle(systemActor, { number: draft.number }));
  expect(await namesShown(draft.number)).toEqual([three.name]);
});

test('a merge taken back leaves everything as it was, also what was written in between', async () => {
  const [from, into] = [await anAuthor(), await anAuthor()];
  const both = await aPublishedArticle({ authorIds: [from.id, into.id] });
  const onlyFrom = await aPublishedArticle({ authorIds: [from.id] });
  const before = await publicDb().publicationListing.findMany({ orderBy: inOrder });
  await merge(from, into);
  expect(await merge(from, into)).toEqual({ slug: into.slug, live: 0 });
  const later = await aPublishedArticle({ authorIds: [into.id] });
  expect((await unmerge(from)).live).toBe(3);

  expect(await namesShown(both.number)).toEqual([from.name, into.name]);
  expect(await listed(from)).toEqual([both.number, onlyFrom.number]);
  expect(await findRedirect('', `/author/${from.slug}`)).toBeNull();
  const after = await publicDb().publicationListing.findMany({
    where: { articleNumber: { not: later.number } },
    orderBy: inOrder,
  });
  expect(after).toEqual(before);
  expect(await unmerge(from)).toEqual({ slug: from.slug, live: 0 });
});

test('of two merges against each other at one moment, one happens', async () => {
  const [one, other] = [await anAuthor(), await anAuthor()];
  const results = await Promise.all([
    mergeAuthors(systemActor, { fromId: one.id, intoId: other.id }),
    mergeAuthors(systemActor, { fromId: other.id, intoId: one.id }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('a merged author’s names find the one who stands for them, in the picker and in a story that is read in', async () => {
  const [from, into] = [await anAuthor('J. Kowalska'), await anAuthor('Joanna Kowalska')];
  const said = { ...(await wordsOf(into)), names: { en: '', ru: 'Иоанна Ковальска' } };
  succeeded(await saveAuthor(systemActor, said));
  await merge(from, into);
  for (const typed of ['J. Kow', 'Joanna', 'ковальс']) {
    expect((await searchAuthors(systemActor, typed)).map(({ name }) => name)).toEqual([into.name]);
  }
  const authorNames = ['j. kowalska', 'ИОАННА КОВАЛЬСКА'];
  const { number } = succeeded(await createArticleFromStory(systemActor, aStoryToCreate({ authorNames })));
  expect((await theDraft(number)).authors.map(({ id }) => id)).toEqual([into.id]);
});

test('a slug that another author has is refused at its field, and one that is free again leads nowhere else', async () => {
  const [one, other] = [await anAuthor('Slug One'), await anAuthor('Slug Other')];
  const refused = await saveAuthor(systemActor, { ...(await wordsOf(one)), slug: other.slug });
  expect(refused).toMatchObject({
    ok: false,
    error: { fields: { slug: expect.stringContaining(other.name) } },
  });
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(one)), slug: 'slug-moved' }));
  const again = succeeded(await createAuthor(systemActor, { name: 'Slug One' }));
  await aPublishedArticle({ authorIds: [again.id] });
  expect(await findRedirect('', '/author/slug-one')).toBeNull();
  expect((await findAuthor(systemActor, 'slug-one'))?.id).toBe(again.id);
});

test('an account is one author’s, and two authors with accounts are not merged', async () => {
  const [one, other] = [await anAuthor(), await anAuthor()];
  const [ada, ben] = [await aUser('reporter', 'Ada'), await aUser('reporter', 'Ben')];
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(one)), accountId: ada.id }));
  const taken = await saveAuthor(systemActor, { ...(await wordsOf(other)), accountId: ada.id });
  expect(taken).toMatchObject({
    ok: false,
    error: {
      code: 'invalid',
      fields: { accountId: `The account of Ada belongs to the author “${one.name}” already.` },
    },
  });
  const nobody = await saveAuthor(systemActor, { ...(await wordsOf(other)), accountId: one.id });
  expect(nobody).toMatchObject({ ok: false, error: { fields: { accountId: 'There is no such account.' } } });
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(other)), accountId: ben.id }));
  const refused = await mergeAuthors(systemActor, { fromId: one.id, intoId: other.id });
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(other)), accountId: null }));
  await merge(one, other);
  expect((await findAuthor(systemActor, other.slug))?.account).toEqual({ id: ada.id, name: 'Ada' });
  const { number } = succeeded(await createArticle(ada, {}));
  expect((await theDraft(number)).authors.map(({ name }) => name)).toEqual([other.name]);
});

test('a reporter changes the page that is theirs, also after a merge, but not its address, its account or another’s page', async () => {
  const [mine, earlier] = [await anAuthor(), await anAuthor()];
  const reporter = await aUser('reporter');
  succeeded(await saveAuthor(systemActor, { ...(await wordsOf(earlier)), accountId: reporter.id }));
  const refused = await saveAuthor(reporter, { ...(await wordsOf(mine)), bio: 'Mine.' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  await merge(earlier, mine);
  succeeded(await saveAuthor(reporter, { ...(await wordsOf(mine)), bio: 'Mine.' }));
  expect((await findAuthor(reporter, mine.slug))?.bio).toBe('Mine.');
  for (const more of [{ slug: 'another-address' }, { accountId: null }]) {
    const tried = await saveAuthor(reporter, { ...(await wordsOf(mine)), ...more });
    expect(tried).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
});

test('who saves an author whom somebody else saved meanwhile is told, and overwrites nothing', async () => {
  const words = await wordsOf(await anAuthor());
  const results = await Promise.all(
    ['One.', 'Other.'].map((bio) => saveAuthor(systemActor, { ...words, bio })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'conflict', message: expect.stringContaining('still here'), facts: { version: 2 } },
  });
});

test('an author who was merged is not changed, and a photograph that nobody has is refused at its field', async () => {
  const [from, into] = [await anAuthor(), await anAuthor()];
  const words = await wordsOf(from);
  await merge(from, into);
  expect(await saveAuthor(systemActor, words)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  const lost = await saveAuthor(systemActor, { ...(await wordsOf(into)), pictureId: from.id });
  expect(lost).toMatchObject({ ok: false, error: { fields: { pictureId: expect.any(String) } } });
});
