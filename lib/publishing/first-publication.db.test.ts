import { expect, test } from 'vitest';
import { restoreRevision } from '#lib/articles/restore-revision.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { anArticle, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findPreview } from './preview.ts';
import { publishArticle } from './publish-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

const publicRow = (number: number) =>
  publicDb().publication.findUnique({ where: { articleNumber: number }, include: { listings: true } });

async function rewrite(number: number, words: Partial<ArticleContent>) {
  const { version, content } = await theDraft(number);
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, ...words } }),
  );
}

test('a story that was first published elsewhere stands under that day everywhere, with its address', async () => {
  const originalAddress = 'https://old.example.org/2025/11/11/tunnel-b1';
  const { number } = await anArticle({ firstPublished: '2025-11-11T17:40:00.000Z', originalAddress });
  expect((await findPreview(systemActor, number))?.path).toMatch(/^\/2025\/11\/11\//);
  const published = succeeded(await publishArticle(systemActor, { number }));
  const first = new Date('2025-11-11T17:40:00Z');
  expect(published).toMatchObject({ kind: 'published', publishedAt: first });
  expect(published.path).toMatch(/^\/2025\/11\/11\//);
  const row = await publicRow(number);
  expect(row).toMatchObject({
    firstPublishedAt: first,
    publishedAt: first,
    isDayOnly: false,
    originalAddress,
  });
  expect(row?.listings.map(({ firstPublishedAt }) => firstPublishedAt)).toEqual([first, first, first]);
  const event = await db().event.findFirstOrThrow({
    where: { type: 'article.published', articleNumber: number },
  });
  expect(event.data).toMatchObject({ firstPublished: '2025-11-11T17:40:00.000Z' });
  expect(succeeded(await publishArticle(systemActor, { number })).kind).toBe('published');
});

test('of a day alone no minute is told, not even after it was withdrawn', async () => {
  const { number } = await aPublishedArticle({ firstPublished: '2025-11-11' });
  const noon = { firstPublishedAt: new Date('2025-11-11T12:00:00Z'), isDayOnly: true };
  expect(await publicRow(number)).toMatchObject(noon);
  succeeded(await withdrawArticle(systemActor, { number }));
  await rewrite(number, { firstPublished: null });
  const again = succeeded(await publishArticle(systemActor, { number }));
  expect(again.path).toMatch(/^\/2025\/11\/11\//);
  expect(await publicRow(number)).toMatchObject(noon);
});

test('the first time stays through every later publication, whatever the draft says then', async () => {
  const { number } = await aPublishedArticle({ firstPublished: '2025-11-11' });
  await rewrite(number, { firstPublished: '2024-01-01', headline: 'Another headline' });
  const updated = succeeded(await publishArticle(systemActor, { number }));
  expect(updated.kind).toBe('updated');
  expect(updated.path).toMatch(/^\/2025\/11\/11\//);
  const row = await publicRow(number);
  expect(row).toMatchObject({ firstPublishedAt: new Date('2025-11-11T12:00:00Z'), isDayOnly: true });
  expect(row?.publishedAt).toEqual(updated.publishedAt);
});

test.each(['2999-01-01', '2999-01-01T10:00:00.000Z'])(
  'a first publication at %s is still to come: refused at its field, nothing is public',
  async (firstPublished) => {
    const { number } = await anArticle({ firstPublished });
    const refused = await publishArticle(systemActor, { number });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(refused.ok ? {} : Object.keys(refused.error.fields ?? {})).toEqual(['firstPublished']);
    expect(await publicRow(number)).toBeNull();
  },
);

test.each([
  [{ firstPublished: 'yesterday' }, 'firstPublished'],
  [{ firstPublished: '2026-02-30' }, 'firstPublished'],
  [{ originalAddress: 'javascript:alert(1)' }, 'originalAddress'],
  [{ originalAddress: '/on/this/site' }, 'originalAddress'],
  [{ originalAddress: 'https://' }, 'originalAddress'],
])('%j is refused at its field', async (words, field) => {
  const { number, version, content } = await anArticle();
  const refused = await saveDraft(systemActor, {
    number,
    baseVersion: version,
    content: { ...content, ...words },
  });
  expect(refused.ok ? {} : Object.keys(refused.error.fields ?? {})).toEqual([field]);
});

test('an older text brings back when and where it was first published', async () => {
  const { number } = await aPublishedArticle({
    firstPublished: '2025-11-11',
    originalAddress: 'https://old.example.org/a',
  });
  await rewrite(number, { firstPublished: null, originalAddress: '' });
  succeeded(await restoreRevision(systemActor, { number, ordinal: 1 }));
  expect((await theDraft(number)).content).toMatchObject({
    firstPublished: '2025-11-11',
    originalAddress: 'https://old.example.org/a',
  });
});
