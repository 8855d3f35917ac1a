import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { anArticle, anAsset, aPublishedArticle, aTag, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishArticle } from './publish-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

async function publicTraces(number: number) {
  const where = { articleNumber: number };
  return {
    publications: await publicDb().publication.count({ where }),
    listings: await publicDb().publicationListing.count({ where }),
    media: await publicDb().publicationMedia.count({ where }),
    tombstones: await publicDb().tombstone.count({ where }),
  };
}

test('a withdrawn story leaves a tombstone and nothing else', async () => {
  const [photo, tag] = [await anAsset(), await aTag('Only here')];
  const lede = { assetId: photo.id, caption: '', credit: 'A', alt: 'a' };
  const { number, publication } = await aPublishedArticle({ lede, tagIds: [tag.id] });
  expect(await publicTraces(number)).toEqual({ publications: 1, listings: 3, media: 1, tombstones: 0 });
  succeeded(await withdrawArticle(systemActor, { number, reason: 'Two facts\nwere wrong.' }));
  expect(await publicTraces(number)).toEqual({ publications: 0, listings: 0, media: 0, tombstones: 1 });
  expect(await publicDb().publicList.count({ where: { slug: 'only-here' } })).toBe(0);
  expect(await publicDb().tombstone.findUnique({ where: { articleNumber: number } })).toMatchObject({
    path: publication?.path,
    firstPublishedAt: publication?.firstPublishedAt,
  });
  const event = await db().event.findFirstOrThrow({
    where: { type: 'article.withdrawn', articleNumber: number },
  });
  expect(event.data).toMatchObject({
    path: publication?.path,
    reason: 'Two facts were wrong.',
    lists: expect.arrayContaining([{ kind: 'tag', slug: 'only-here' }]),
  });
  expect(await theDraft(number)).toMatchObject({ withdrawn: true, publication: null });
});

test('published again, it has its number, its day and its first time, and no tombstone', async () => {
  const { number, version, publication } = await aPublishedArticle();
  succeeded(await withdrawArticle(systemActor, { number }));
  const again = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(again).toMatchObject({ kind: 'published', path: publication?.path });
  expect(again.publishedAt.getTime()).toBeGreaterThan(publication?.publishedAt.getTime() ?? 0);
  expect(await publicTraces(number)).toMatchObject({ publications: 1, tombstones: 0 });
  expect((await theDraft(number)).publication?.firstPublishedAt).toEqual(publication?.firstPublishedAt);
});

test('withdrawing twice at once withdraws once; what was never published cannot be withdrawn', async () => {
  const { number } = await aPublishedArticle();
  const results = await Promise.all(
    [1, 2, 3].map(() => withdrawArticle(systemActor, { number, reason: 'x' })),
  );
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
  expect(await db().event.count({ where: { type: 'article.withdrawn', articleNumber: number } })).toBe(1);
  const unpublished = await anArticle();
  expect(await withdrawArticle(systemActor, { number: unpublished.number })).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('a tag shared by a story being published and one being withdrawn keeps its page', async () => {
  const tag = await aTag('Shared');
  for (let round = 0; round < 5; round += 1) {
    const leaving = await aPublishedArticle({ tagIds: [tag.id] });
    const coming = await anArticle({ tagIds: [tag.id] });
    const [published] = await Promise.all([
      publishArticle(systemActor, { number: coming.number, baseVersion: coming.version }),
      withdrawArticle(systemActor, { number: leaving.number }),
    ]);
    succeeded(published);
    expect(await publicDb().publicList.count({ where: { kind: 'tag', slug: 'shared' } })).toBe(1);
    succeeded(await withdrawArticle(systemActor, { number: coming.number }));
    expect(await publicDb().publicList.count({ where: { kind: 'tag', slug: 'shared' } })).toBe(0);
  }
});

test('the database itself refuses a story that is both live and withdrawn, and a second publication', async () => {
  const { number } = await aPublishedArticle();
  const tombstone = {
    articleNumber: number,
    path: '/x',
    firstPublishedAt: new Date(),
    withdrawnAt: new Date(),
  };
  await expect(db().tombstone.create({ data: tombstone })).rejects.toThrow(/both live and withdrawn/);
  const live = await db().publication.findUniqueOrThrow({ where: { articleNumber: number } });
  await expect(
    db()
      .$executeRaw`INSERT INTO publications SELECT * FROM publications WHERE article_number = ${live.articleNumber}`,
  ).rejects.toThrow();
});
