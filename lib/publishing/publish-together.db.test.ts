import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser } from '#lib/testing/people.ts';
import { anEmbargoedArticle } from '#lib/testing/scheduled-stories.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishTogether } from './publish-together.ts';

withDatabase();

async function liveOf(numbers: number[]) {
  return await db().publication.findMany({ where: { articleNumber: { in: numbers } } });
}

test('several stories are published at one moment, a new one and an update among them', async () => {
  const editor = await aUser('editor');
  const [one, other, live] = [await anArticle(), await anArticle(), await aPublishedArticle()];
  const content = { ...live.content, standfirst: `${live.content.standfirst} and so on` };
  succeeded(await saveDraft(systemActor, { number: live.number, baseVersion: live.version, content }));
  const numbers = [live.number, other.number, one.number];
  const { publishedAt } = succeeded(await publishTogether(editor, { numbers }));
  const rows = await liveOf(numbers);
  expect(rows.map((row) => row.publishedAt)).toEqual([publishedAt, publishedAt, publishedAt]);
  const events = await db().event.findMany({
    where: { articleNumber: { in: numbers }, actorId: editor.id },
    select: { type: true },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ type }) => type).sort()).toEqual([
    'article.published',
    'article.published',
    'article.updated',
  ]);
});

test('all or none: what one of them lacks, and what holds another, is said of each, and nothing has changed', async () => {
  const editor = await aUser('editor');
  const [fit, bare, held] = [
    await anArticle(),
    await anArticle({ authorIds: [] }),
    await anEmbargoedArticle(),
  ];
  const before = await databaseFingerprint();
  expect(await publishTogether(editor, { numbers: [fit.number, bare.number, held.number] })).toMatchObject({
    ok: false,
    error: {
      code: 'invalid',
      fields: {
        [bare.number]: 'Add at least one author to the byline.',
        [held.number]: expect.stringContaining('mbargo'),
      },
    },
  });
  expect(await databaseFingerprint()).toBe(before);
});

test('one story that may not be published by this person holds up all', async () => {
  const contributor = await aUser('contributor');
  const [own, other] = [await anArticle({}, contributor), await anArticle()];
  const numbers = [own.number, other.number];
  expect(await publishTogether(contributor, { numbers })).toMatchObject({ ok: false });
  expect(await liveOf(numbers)).toEqual([]);
});

test('two editors who publish the same stories at once, in another order, publish each once', async () => {
  const [ana, ben] = [await aUser('editor'), await aUser('editor')];
  const stories = await Promise.all([1, 2, 3, 4].map(() => anArticle()));
  const numbers = stories.map(({ number }) => number);
  await Promise.all([
    publishTogether(ana, { numbers }).then(succeeded),
    publishTogether(ben, { numbers: numbers.toReversed() }).then(succeeded),
  ]);
  expect(await liveOf(numbers)).toHaveLength(4);
  const count = await db().event.count({
    where: { articleNumber: { in: numbers }, type: 'article.published' },
  });
  expect(count).toBe(4);
});

test('the same story twice, none, and more than fifty are refused', async () => {
  for (const numbers of [[], [1, 1], Array.from({ length: 51 }, (_, at) => at + 1)]) {
    expect(await publishTogether(systemActor, { numbers })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { numbers: expect.any(String) } },
    });
  }
});
