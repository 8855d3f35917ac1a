import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { anEmbargoedArticle, aScheduledArticle, inSeconds } from '#lib/testing/scheduled-stories.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishArticle } from './publish-article.ts';
import { setEmbargo } from './set-embargo.ts';

withDatabase();

test('under embargo nobody publishes, not even Nightdesk itself; lifted, it can be published', async () => {
  const { number } = await anEmbargoedArticle();
  for (const actor of [await aUser('admin'), systemActor]) {
    expect(await publishArticle(actor, { number })).toMatchObject({
      ok: false,
      error: {
        code: 'invalid',
        fields: { embargo: expect.stringMatching(/^Under embargo until .*Brussels/) },
      },
    });
  }
  succeeded(await setEmbargo(systemActor, { number, at: null, zone: 'UTC' }));
  succeeded(await publishArticle(systemActor, { number }));
});

test('whoever writes the public’s row without asking is refused by the database', async () => {
  const [live, held] = [await aPublishedArticle(), await anEmbargoedArticle()];
  const row = await db().publication.findUniqueOrThrow({ where: { articleNumber: live.number } });
  const { number: articleNumber } = held;
  const kept = {
    ...row,
    articleNumber,
    path: `${row.path}-x`,
    byline: [],
    tags: [],
    media: {},
    corrections: [],
  };
  const write = db().publication.create({
    data: { ...kept, body: {}, lede: {}, revisionId: crypto.randomUUID() },
  });
  await expect(write).rejects.toThrow(/is under embargo/);
  await db().draft.update({
    where: { articleNumber: live.number },
    data: { embargoUntil: new Date(Date.now() + 60_000) },
  });
  const change = db().publication.update({ where: { articleNumber: live.number }, data: { headline: 'X' } });
  await expect(change).rejects.toThrow(/is under embargo/);
  expect(await publicDb().publication.count({ where: { articleNumber } })).toBe(0);
});

test('an embargo that has ended holds nothing', async () => {
  const { number } = await anEmbargoedArticle();
  await db().draft.update({ where: { articleNumber: number }, data: { embargoUntil: new Date() } });
  succeeded(await publishArticle(systemActor, { number }));
});

test('what readers have cannot be put under embargo any more', async () => {
  const { number } = await aPublishedArticle();
  expect(await setEmbargo(systemActor, { number, ...inSeconds(60) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringContaining('Readers already have this story') } },
  });
});

test('an embargo that would end after the scheduled publication is refused, with the way out', async () => {
  const { number } = await aScheduledArticle(inSeconds(3600));
  expect(await setEmbargo(systemActor, { number, ...inSeconds(7200) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringContaining('Move or cancel the schedule first') } },
  });
  succeeded(await setEmbargo(systemActor, { number, ...inSeconds(1800) }));
});

test('setting the same embargo again changes nothing; events hold no note', async () => {
  const { number } = await anArticle();
  const embargo = { number, ...inSeconds(3600), note: 'The ministry’s press office' };
  for (const _ of [1, 2]) succeeded(await setEmbargo(systemActor, embargo));
  const events = await db().event.findMany({ where: { articleNumber: number, type: 'article.embargo-set' } });
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events[0]?.data)).not.toContain('ministry');
  expect(await db().draft.findUniqueOrThrow({ where: { articleNumber: number } })).toMatchObject({
    embargoNote: 'The ministry’s press office',
    embargoZone: 'Europe/Brussels',
  });
});
