import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { publicDb } from '#lib/platform/db.ts';
import { anArticle, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishArticle } from './publish-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

test('a published story is the public’s, with its address, words, lists and times', async () => {
  const article = await anArticle({ headline: 'Harbour tunnel “not abandoned”', slug: '' });
  const published = succeeded(
    await publishArticle(systemActor, { number: article.number, baseVersion: article.version }),
  );
  const row = await publicDb().publication.findUniqueOrThrow({ where: { articleNumber: article.number } });
  expect(published.kind).toBe('published');
  expect(row.path).toMatch(
    new RegExp(`^/\\d{4}/\\d{2}/\\d{2}/harbour-tunnel-not-abandoned-a${article.number}$`),
  );
  expect(row.publishedAt).toEqual(row.firstPublishedAt);
});

test('withdrawn and published again', async () => {
  const article = await aPublishedArticle();
  succeeded(await withdrawArticle(systemActor, { number: article.number, reason: 'x' }));
  expect((await theDraft(article.number)).withdrawn).toBe(true);
  succeeded(await publishArticle(systemActor, { number: article.number, baseVersion: article.version }));
  expect((await theDraft(article.number)).publication?.path).toBe(article.publication?.path);
});
