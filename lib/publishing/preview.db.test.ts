import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { publicDb } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, anAsset, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findPreview, findRevisionPreview } from './preview.ts';
import { publishArticle } from './publish-article.ts';

withDatabase();

test('a preview is what publishing then stores, but for the time', async () => {
  const photo = await anAsset();
  const { number, version } = await anArticle({
    lede: { assetId: photo.id, caption: 'C', credit: 'A', alt: 'a' },
  });
  const preview = await findPreview(systemActor, number);
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  const row = await publicDb().publication.findUniqueOrThrow({ where: { articleNumber: number } });
  expect(preview).toMatchObject({
    number,
    path: row.path,
    headline: row.headline,
    section: { slug: row.sectionSlug, name: row.sectionName },
    byline: row.byline,
    tags: row.tags,
    lede: row.lede,
    body: row.body,
    media: row.media,
    words: row.words,
  });
});

test('an empty draft has a preview; one that the actor may not read has none', async () => {
  const { number } = succeeded(await createArticle(systemActor, {}));
  expect(await findPreview(systemActor, number)).toMatchObject({
    headline: '',
    section: { slug: '', name: '' },
    lede: null,
  });
  expect(await findPreview(await aUser('contributor'), number)).toBeNull();
  expect(await findPreview(systemActor, 1)).toBeNull();
});

test('an old revision has a preview of its own words', async () => {
  const { number, version, content } = await aPublishedArticle({ headline: 'Then' });
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, headline: 'Now' } }),
  );
  expect(await findRevisionPreview(systemActor, number, 1)).toMatchObject({ headline: 'Then' });
  expect(await findPreview(systemActor, number)).toMatchObject({ headline: 'Now' });
  expect(await findRevisionPreview(systemActor, number, 2)).toBeNull();
});
