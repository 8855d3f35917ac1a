import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import {
  aBody,
  anArticle,
  anAuthor,
  aPublishedArticle,
  aSection,
  aTag,
  succeeded,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findStory } from './find-story.ts';
import { listNews, listSitemapParts, sitemapPart } from './list-addresses.ts';
import { listFront } from './list-front.ts';
import { listLatest, listPublications, pageSize } from './list-publications.ts';
import { findRedirect, findRelated, listMenu } from './queries.ts';
import { searchPublications } from './search-publications.ts';

withDatabase();

test('a story is found by its number while it is live, and its place once it is withdrawn', async () => {
  const { number, publication } = await aPublishedArticle();
  expect(await findStory(number)).toMatchObject({
    state: 'live',
    article: { number, path: publication?.path, dateline: 'ROTTERDAM' },
  });
  succeeded(await withdrawArticle(systemActor, { number, reason: 'libel' }));
  expect(await findStory(number)).toEqual({ state: 'withdrawn', number, path: publication?.path, note: '' });
});

test('a draft that was never published is no story', async () => {
  const { number } = await anArticle();
  expect(await findStory(number)).toBeNull();
});

test('a withdrawn story is gone from the front, its lists, the search, the sitemaps and the related cards', async () => {
  const section = await aSection();
  const [tag, author] = [await aTag(), await anAuthor()];
  const words = {
    headline: 'Zeppelin over the estuary',
    sectionId: section.id,
    tagIds: [tag.id],
    authorIds: [author.id],
  };
  const { number } = await aPublishedArticle(words);
  const surfaces = async () => [
    (await listLatest('', 10)).map((card) => card.number),
    (await listPublications('', 'section', section.slug)).cards.map((card) => card.number),
    (await listPublications('', 'tag', tag.slug)).cards.map((card) => card.number),
    (await listPublications('', 'author', author.slug)).cards.map((card) => card.number),
    (await searchPublications('', 'zeppelin')).hits.map((hit) => hit.number),
    (await listNews()).map((story) => story.number),
    (await everyAddress()).map((story) => story.number),
    Object.entries(await findRelated([number])).flatMap(([key, card]) => (card ? [Number(key)] : [])),
  ];
  for (const shown of await surfaces()) expect(shown).toContain(number);
  succeeded(await withdrawArticle(systemActor, { number, reason: 'hoax' }));
  for (const shown of await surfaces()) expect(shown).not.toContain(number);
});

test('a long list is read page by page, newest first, every story once', async () => {
  const section = await aSection();
  const { number } = await aPublishedArticle({ sectionId: section.id });
  await copies(number, section.slug, pageSize * 2 + 5);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPublications('', 'section', section.slug, cursor);
    seen.push(...page.cards.map((card) => card.number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(pageSize * 2 + 6);
  expect(new Set(seen).size).toBe(seen.length);
});

test('on the front no story stands twice', async () => {
  const section = await aSection('Harbours');
  const { number } = await aPublishedArticle({ sectionId: section.id });
  await copies(number, section.slug, 40);
  const front = await listFront('', await listMenu(''));
  const shown = [...front.newest, ...front.blocks.flatMap((block) => block.cards)].map((card) => card.number);
  expect(new Set(shown).size).toBe(shown.length);
  expect(front.blocks.some((block) => block.section.slug === section.slug)).toBe(true);
});

test('an old address leads to the new one, and the new one to itself', async () => {
  const article = await aPublishedArticle({ slug: 'old-words' });
  const content = { ...article.content, slug: 'new-words' };
  const saved = succeeded(
    await saveDraft(systemActor, { number: article.number, baseVersion: article.version, content }),
  );
  const { path } = succeeded(
    await publishArticle(systemActor, { number: article.number, baseVersion: saved.version }),
  );
  expect(await findRedirect('', article.publication?.path ?? '')).toBe(path);
  expect(await findRedirect('', path)).toBeNull();
});

test('a search finds other forms of a word, marks them, and takes what stands in a text as text', async () => {
  await aPublishedArticle({ body: aBody('Two lighthouses, 3 < 4 & more, were dimmed on Tuesday.') });
  const { hits } = await searchPublications('', 'lighthouse');
  expect(hits[0]?.snippet).toContainEqual({ text: 'lighthouses', marked: true });
  expect(hits[0]?.snippet.map((part) => part.text).join('')).toContain('3 < 4 & more');
});

test('a Russian story is found by another case of its word', async () => {
  const { number } = await aPublishedArticle({ language: 'ru', headline: 'Орган на набережной замолчал' });
  expect((await searchPublications('', 'набережная')).hits.map((hit) => hit.number)).toContain(number);
});

test('odd searches find nothing and break nothing', async () => {
  for (const q of [
    '',
    '   ',
    '\u0000',
    '\ud800',
    'the',
    '"',
    '-',
    '- - or or',
    "'; DROP TABLE x",
    '\ue000\ue001',
    'x'.repeat(5000),
  ]) {
    await expect(searchPublications('', q, '1-1-1')).resolves.toMatchObject({ nextCursor: null });
  }
});

async function everyAddress() {
  const all = [];
  for (const part of await listSitemapParts()) {
    for await (const stories of sitemapPart(part)) all.push(...stories);
  }
  return all;
}

/** Publishes `count` copies of a live story into its section, a minute apart. */
async function copies(number: number, slug: string, count: number): Promise<void> {
  await db().$executeRaw`
    WITH articles AS (INSERT INTO articles SELECT FROM generate_series(1, ${count}::int) RETURNING number),
    numbered AS (SELECT number, row_number() OVER () AS nth FROM articles),
    revisions AS (
      INSERT INTO revisions (id, article_number, ordinal, reason, content, content_hash, schema_version)
      SELECT gen_random_uuid(), number, 1, 'published', '{}', '\\x00', 1 FROM numbered RETURNING id, article_number
    ),
    published AS (
      INSERT INTO publications (article_number, revision_id, path, slug, headline, standfirst, dateline, language,
        section_slug, section_name, byline, tags, body, media, schema_version, text, words, first_published_at, published_at)
      SELECT n.number, r.id, p.path || n.nth, p.slug, p.headline, '', '', 'en', p.section_slug, p.section_name, '[]', '[]',
        p.body, '{}', 1, '', 0, p.first_published_at - n.nth * interval '1 minute', p.published_at
      FROM numbered n JOIN revisions r ON r.article_number = n.number, publications p WHERE p.article_number = ${number}
      RETURNING article_number, first_published_at
    )
    INSERT INTO publication_listings (kind, slug, article_number, first_published_at)
    SELECT 'section', ${slug}, article_number, first_published_at FROM published`;
}
