import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { namesShowing } from '#lib/media/queries.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { findStory } from '#lib/reader/find-story.ts';
import {
  aCorrection,
  anArticle,
  anAsset,
  aPublishedArticle,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishArticle } from './publish-article.ts';
import { restorePublication } from './restore-publication.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

function eventsOf(number: number) {
  return db().event.count({ where: { articleNumber: number, type: 'article.restored-to-public' } });
}

test('a withdrawn story comes back as it last stood, whatever its draft says since', async () => {
  const photo = await anAsset();
  const lede = { assetId: photo.id, caption: 'The tunnel', credit: 'A', alt: 'a tunnel' };
  const first = await aPublishedArticle({ lede });
  const { number } = first;
  await aCorrection(number);
  const updated = { ...first.content, headline: 'As readers last had it' };
  succeeded(await saveDraft(systemActor, { number, baseVersion: first.version, content: updated }));
  succeeded(await publishArticle(systemActor, { number }));
  const before = await findStory(number);
  succeeded(await withdrawArticle(systemActor, { number, reason: 'A mistake.' }));
  const later = { ...updated, headline: 'Half a thought', slug: 'elsewhere', lede: null };
  const { version } = await theDraft(number);
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: later }));

  const restored = succeeded(await restorePublication(systemActor, { number }));
  expect(await findStory(number)).toEqual(before);
  expect(restored.path).toBe(first.publication?.path);
  expect(await namesShowing(photo.key)).toEqual([`article:${number}`]);
  expect(await theDraft(number)).toMatchObject({
    withdrawn: false,
    publication: { changedSince: true },
    content: { headline: 'Half a thought' },
  });
});

test('restored twice at once it is restored once; withdrawn again it is gone', async () => {
  const { number } = await aPublishedArticle();
  succeeded(await withdrawArticle(systemActor, { number }));
  const results = await Promise.all([1, 2, 3].map(() => restorePublication(systemActor, { number })));
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
  expect(await eventsOf(number)).toBe(1);
  succeeded(
    await withdrawArticle(systemActor, { number, publicNote: 'Withdrawn at the wish of the family.' }),
  );
  expect(await findStory(number)).toMatchObject({
    state: 'withdrawn',
    note: 'Withdrawn at the wish of the family.',
  });
});

test('restoring and withdrawing at once leaves one state, and the events tell the same', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { number } = await aPublishedArticle();
    succeeded(await withdrawArticle(systemActor, { number }));
    await Promise.all([
      restorePublication(systemActor, { number }),
      withdrawArticle(systemActor, { number }),
    ]);
    const last = await db().event.findFirstOrThrow({
      where: { articleNumber: number, type: { in: ['article.withdrawn', 'article.restored-to-public'] } },
      orderBy: { id: 'desc' },
    });
    const state = (await findStory(number))?.state;
    expect(last.type).toBe(state === 'live' ? 'article.restored-to-public' : 'article.withdrawn');
  }
});

test('what was never withdrawn cannot be restored', async () => {
  const { number } = await anArticle();
  expect(await restorePublication(systemActor, { number })).toMatchObject({
    error: { code: 'invalid', message: expect.stringContaining('not withdrawn') },
  });
});

test('a photograph of a withdrawn story is gone unless another live story shows it', async () => {
  const [own, shared] = [await anAsset(), await anAsset()];
  const ledeOf = (assetId: string) => ({ lede: { assetId, caption: '', credit: 'A', alt: 'a' } });
  const image = (assetId: string) => ({
    type: 'image',
    attrs: { assetId, caption: '', credit: 'A', alt: 'a' },
  });
  const one = await aPublishedArticle({
    ...ledeOf(own.id),
    body: { type: 'doc', content: [image(shared.id)] },
  });
  const other = await aPublishedArticle(ledeOf(shared.id));
  expect(await namesShowing(shared.key)).toEqual(
    expect.arrayContaining([`article:${one.number}`, `article:${other.number}`]),
  );
  succeeded(await withdrawArticle(systemActor, { number: one.number }));
  expect(await namesShowing(own.key)).toEqual([]);
  expect(await namesShowing(shared.key)).toEqual([`article:${other.number}`]);
  succeeded(await withdrawArticle(systemActor, { number: other.number }));
  expect(await namesShowing(shared.key)).toEqual([]);
});

test('the reason of a withdrawal is nothing that the public can read', async () => {
  const { number } = await aPublishedArticle();
  succeeded(await withdrawArticle(systemActor, { number, reason: 'A named source was at risk.' }));
  const row = await db().tombstone.findUniqueOrThrow({ where: { articleNumber: number } });
  expect(JSON.stringify(row)).not.toContain('source');
});
