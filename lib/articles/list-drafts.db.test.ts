import { beforeAll, expect, test } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { findPreview } from '#lib/publishing/preview.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser, everyRole } from '#lib/testing/people.ts';
import {
  anArticle,
  anAuthor,
  aPublishedArticle,
  aSection,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { createArticle } from './create-article.ts';
import { type DraftFilter, listDrafts } from './list-drafts.ts';
import { findDraft, findRelated, findRevision, listRevisions, searchArticles } from './queries.ts';
import { saveDraft } from './save-draft.ts';

withDatabase();

let reader: Actor;

beforeAll(async () => {
  reader = await aUser('editor');
});

async function headlines(filter: DraftFilter = {}, actor = reader): Promise<string[]> {
  return (await listDrafts(actor, filter)).rows.map((row) => row.headline);
}

test('a search finds words by their beginnings, in any script, and the number', async () => {
  const tunnel = await anArticle({ headline: 'Harbour tunnel delayed', standfirst: 'The minister spoke.' });
  await anArticle({ headline: 'Тоннель под гаванью', standfirst: '' });
  expect(await headlines({ q: 'tunn harb' })).toEqual(['Harbour tunnel delayed']);
  expect(await headlines({ q: 'minis' })).toEqual(['Harbour tunnel delayed']);
  expect(await headlines({ q: 'тоннел' })).toEqual(['Тоннель под гаванью']);
  expect(await headlines({ q: String(tunnel.number) })).toEqual(['Harbour tunnel delayed']);
  expect(await headlines({ q: `a${tunnel.number}` })).toEqual(['Harbour tunnel delayed']);
  expect(await headlines({ q: 'tunnel bridge' })).toEqual([]);
});

test.each([
  "it's",
  "'",
  "''':*",
  '\\',
  "\\'",
  '& | ! ( )',
  'a:*b',
  '<->',
  '%',
  '_',
  '—',
  '"quoted',
  "x' OR 1=1 --",
  'a\u0000b',
  ' '.repeat(500),
  '((((',
  '5 o’clock:A',
])('what somebody types is never an operator: %j', async (q) => {
  await expect(listDrafts(reader, { q })).resolves.toBeDefined();
  await expect(searchArticles(reader, q)).resolves.toBeDefined();
});

test('filters and the search narrow one another', async () => {
  const [section, author, tag] = [await aSection('Filters'), await anAuthor(), await aTag()];
  const editor = await aUser('editor');
  const both = await anArticle({
    headline: 'Both',
    sectionId: section.id,
    authorIds: [author.id],
    tagIds: [tag.id],
  });
  await anArticle({ headline: 'Section only', sectionId: section.id });
  await anArticle({ headline: 'Tag only', tagIds: [tag.id] });
  succeeded(
    await handOverArticle(systemActor, { number: both.number, stage: 'in_review', assigneeId: editor.id }),
  );
  expect((await headlines({ sectionId: section.id })).sort()).toEqual(['Both', 'Section only']);
  expect((await headlines({ tagId: tag.id })).sort()).toEqual(['Both', 'Tag only']);
  expect(await headlines({ authorId: author.id })).toEqual(['Both']);
  expect(await headlines({ assigneeId: editor.id, stage: 'in_review' })).toEqual(['Both']);
  expect(await headlines({ assigneeId: editor.id, stage: 'ready' })).toEqual([]);
  expect(await headlines({ sectionId: section.id, tagId: tag.id, q: 'bo' })).toEqual(['Both']);
});

test('filters that are nonsense are left out', async () => {
  const nonsense = { sectionId: "' OR 1=1", stage: 'secret', sort: 'password', cursor: 'zzz', q: undefined };
  expect((await listDrafts(reader, nonsense as unknown as DraftFilter)).rows.length).toBeGreaterThan(0);
});

test.each([
  '["a\u0000",1]',
  '["-271821-04-20T00:00:00.000Z",1]',
  '["x",1e99]',
  '[]',
  'null',
  '{"__proto__":1}',
])('a cursor made by hand breaks nothing: %s', async (json) => {
  const cursor = Buffer.from(json).toString('base64url');
  for (const sort of ['updated', 'created', 'headline'] as const) {
    await expect(listDrafts(reader, { sort, cursor })).resolves.toBeDefined();
  }
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 31, 1e99])('there is no article %d', async (number) => {
  expect(await findDraft(reader, number)).toBeNull();
  expect(await findRevision(reader, number, number)).toBeNull();
  expect(await findPreview(reader, number)).toBeNull();
  expect((await listRevisions(reader, number)).rows).toEqual([]);
  expect((await listTimeline(reader, number)).rows).toEqual([]);
});

test.each(['updated', 'created', 'headline'] as const)(
  'every page follows the last without gap or repeat, sorted by %s',
  async (sort) => {
    const tag = await aTag();
    const article = await db().article.createManyAndReturn({
      data: Array.from({ length: 120 }, () => ({})),
      select: { number: true },
    });
    // Many of the same minute and of the same headline: the number must decide.
    await db().draft.createMany({
      data: article.map(({ number }, index) => ({
        articleNumber: number,
        headline: `Same ${index % 7}`,
        body: { type: 'doc' },
        schemaVersion: 1,
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, index % 5)),
        updatedAt: new Date(Date.UTC(2020, 0, 2, 0, index % 5)),
      })),
    });
    await db().draftTag.createMany({
      data: article.map(({ number }) => ({ articleNumber: number, tagId: tag.id, position: 0 })),
    });
    const seen: number[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const list = await listDrafts(reader, { tagId: tag.id, sort, cursor });
      seen.push(...list.rows.map((row) => row.number));
      cursor = list.nextCursor ?? undefined;
      expect(list.rows.length).toBe(page < 2 ? 50 : 20);
    }
    expect(cursor).toBeUndefined();
    expect(new Set(seen)).toEqual(new Set(article.map(({ number }) => number)));
  },
);

test('a row says where the story stands in public', async () => {
  const { number, version, content } = await aPublishedArticle({ headline: 'Row states' });
  const row = async () => (await listDrafts(reader, { q: String(number) })).rows[0];
  expect(await row()).toMatchObject({
    changedSince: false,
    withdrawn: false,
    path: expect.stringContaining(`-a${number}`),
  });
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, dateline: 'OSLO' } }),
  );
  expect(await row()).toMatchObject({ changedSince: true });
  succeeded(await withdrawArticle(systemActor, { number }));
  expect(await row()).toMatchObject({ changedSince: false, withdrawn: true, path: null, publishedAt: null });
});

test.each(everyRole)(
  'a %s is shown the drafts that the rights table says, by every query alike',
  async (role) => {
    const actor = await aUser(role);
    const word = `role${everyRole.indexOf(role)}`;
    const mine = await anArticle({ headline: `Mine ${word}` });
    await db().article.update({ where: { number: mine.number }, data: { createdById: actor.id } });
    const theirs = await anArticle({ headline: `Theirs ${word}` });
    const allowed = await db().draft.findMany({
      where: { articleNumber: { in: [mine.number, theirs.number] }, ...visibleTo(actor) },
      select: { articleNumber: true },
    });
    const expected = allowed.map((row) => row.articleNumber).sort();
    expect(expected).toEqual(role === 'contributor' ? [mine.number] : [mine.number, theirs.number]);
    const listed = (await listDrafts(actor, { q: word })).rows.map((row) => row.number).sort();
    const searched = (await searchArticles(actor, word)).map((row) => row.number).sort();
    const related = Object.keys(await findRelated(actor, [mine.number, theirs.number])).map(Number);
    expect(listed).toEqual(expected);
    expect(searched).toEqual(expected);
    expect(related).toEqual(expected);
    expect((await findDraft(actor, theirs.number)) !== null).toBe(expected.includes(theirs.number));
  },
);

test('a related article that is live is named to everybody by its public headline, a secret one to nobody else', async () => {
  const contributor = await aUser('contributor');
  const live = await aPublishedArticle({ headline: 'Public words' });
  const content = { ...live.content, headline: 'Secret new words' };
  succeeded(await saveDraft(systemActor, { number: live.number, baseVersion: live.version, content }));
  const secret = await anArticle({ headline: 'Secret story' });
  const card = (number: number) => ({ type: 'relatedArticle', attrs: { number } });
  const { number } = succeeded(await createArticle(contributor, {}));
  const own = await theDraft(number);
  const body = { type: 'doc' as const, content: [card(live.number), card(secret.number), card(99_999)] };
  succeeded(await saveDraft(contributor, { number, baseVersion: 1, content: { ...own.content, body } }));
  expect((await findDraft(contributor, number))?.related).toEqual({
    [live.number]: { number: live.number, headline: 'Public words', path: live.publication?.path },
  });
});

test('rights in the editor’s view are those of the rights table', async () => {
  const reporter = await aUser('reporter');
  const { number } = succeeded(await createArticle(reporter, {}));
  expect((await findDraft(reporter, number))?.rights).toEqual({
    edit: true,
    publish: false,
    correct: false,
    withdraw: false,
    handOver: true,
  });
  expect((await findDraft(await aUser('reporter'), number))?.rights).toEqual({
    edit: false,
    publish: false,
    correct: false,
    withdraw: false,
    handOver: false,
  });
  expect((await findDraft(await aUser('editor'), number))?.rights.publish).toBe(true);
});
