import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { editAsset } from './edit-asset.ts';
import { findAssets, listAssets, namesShowing } from './queries.ts';
import { registerAsset } from './register-asset.ts';

withDatabase();

const prepared = (words: { caption?: string; credit?: string; filename?: string } = {}) => ({
  key: randomBytes(16).toString('hex'),
  filename: 'harbour.jpg',
  mime: 'image/jpeg',
  bytes: 1000,
  width: 1600,
  height: 900,
  widths: [320, 640, 960, 1280],
  caption: 'Cranes over the harbour',
  credit: 'Jane Doe / AP',
  ...words,
});

async function registered(actor: Actor, photo = prepared()) {
  return succeeded(await registerAsset(actor, photo));
}

describe('the library', () => {
  let reporter: Actor;
  beforeAll(async () => {
    reporter = await aUser('reporter');
  });

  test('keeps a photograph once, however often and by however many it is uploaded', async () => {
    const photo = prepared();
    const [first, second, third] = await Promise.all([
      registered(reporter, photo),
      registered(systemActor, photo),
      registered(reporter, { ...photo, filename: 'again.jpg', caption: 'Another caption' }),
    ]);
    expect(new Set([first.id, second.id, third.id]).size).toBe(1);
    const events = await db().event.findMany({ where: { type: 'media.uploaded' } });
    expect(events.filter((event) => JSON.stringify(event.data).includes(first.id))).toHaveLength(1);
    expect(await findAssets([first.id, first.id, 'no id'])).toHaveLength(1);
  });

  test('finds by file name, caption and credit', async () => {
    const made = await registered(reporter, prepared({ credit: 'Ōe Kenzaburō / Northwind' }));
    expect((await listAssets('kenzaburō')).rows.map((row) => row.id)).toEqual([made.id]);
    expect((await listAssets('100%_')).rows).toEqual([]);
  });

  test('turns its pages without losing or repeating one', async () => {
    for (let i = 0; i < 45; i += 1) await registered(reporter, prepared({ filename: `page-${i}.jpg` }));
    const first = await listAssets('page-');
    const second = await listAssets('page-', first.nextCursor);
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect(first.rows).toHaveLength(40);
    expect(second.nextCursor).toBeNull();
    expect(new Set(ids).size).toBe(45);
  });

  test('lets people change the words of their own photographs, and the photo editor those of all', async () => {
    const made = await registered(systemActor);
    const words = { id: made.id, alt: ' Two cranes\nat dusk ' };
    expect(await editAsset(reporter, words)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await editAsset(await aUser('photo_editor'), words)).toMatchObject({
      ok: true,
      value: { alt: 'Two cranes at dusk', caption: 'Cranes over the harbour' },
    });
    const own = await registered(reporter);
    expect(await editAsset(reporter, { id: own.id, credit: '' })).toMatchObject({ ok: true });
    expect(await editAsset(reporter, { id: own.id, caption: 'x'.repeat(3000) })).toMatchObject({
      error: { code: 'invalid', fields: { caption: expect.any(String) } },
    });
    expect(await editAsset(reporter, { id: 'no id' })).toMatchObject({ error: { code: 'invalid' } });
  });
});

describe('the public', () => {
  const lede = (assetId: string) => ({ assetId, caption: 'Cranes.', credit: 'Jane Doe / AP', alt: 'Cranes' });

  test('sees no photograph of the library, and none of a draft', async () => {
    const { id, key } = await registered(systemActor);
    await anArticle({ lede: lede(id) });
    expect(await namesShowing(key)).toEqual([]);
  });

  test('sees a photograph while a live article shows it, and no longer', async () => {
    const { id, key } = await registered(systemActor);
    const first = await aPublishedArticle({ lede: lede(id) });
    const image = { type: 'image', attrs: { assetId: id, caption: 'Cranes.', credit: 'AP', alt: 'Cranes' } };
    const words = aBody('The cranes stood still.');
    const second = await aPublishedArticle({
      body: { ...words, content: [...(words.content ?? []), image] },
    });
    expect(await namesShowing(key)).toEqual([`article:${first.number}`, `article:${second.number}`]);
    succeeded(await withdrawArticle(systemActor, { number: first.number, reason: 'A mistake.' }));
    expect(await namesShowing(key)).toEqual([`article:${second.number}`]);
    succeeded(await withdrawArticle(systemActor, { number: second.number, reason: 'A mistake.' }));
    expect(await namesShowing(key)).toEqual([]);
  });
});
