import { expect, test } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { keepNamedRevision } from './keep-named-revision.ts';
import { nameRevision } from './name-revision.ts';
import { listRevisions } from './queries.ts';

withDatabase();

async function names(number: number) {
  return (await listRevisions(systemActor, number)).rows.map((row) => [row.ordinal, row.reason, row.name]);
}

test('what a draft says is kept under a name', async () => {
  const { number } = await anArticle();
  succeeded(await keepNamedRevision(systemActor, { number, name: '  Before the lawyers ' }));
  expect(await names(number)).toEqual([[1, 'named', 'Before the lawyers']]);
});

test('when the last revision says the same, it gets the name and no other is written', async () => {
  const { number } = await aPublishedArticle();
  const kept = succeeded(await keepNamedRevision(systemActor, { number, name: 'As it went out' }));
  expect(kept.ordinal).toBe(1);
  expect(await names(number)).toEqual([[1, 'published', 'As it went out']]);
});

test('the same name again is no news', async () => {
  const { number } = await anArticle();
  succeeded(await keepNamedRevision(systemActor, { number, name: 'One' }));
  const before = (await listTimeline(systemActor, number)).rows;
  succeeded(await keepNamedRevision(systemActor, { number, name: 'One' }));
  expect((await listTimeline(systemActor, number)).rows).toEqual(before);
});

test('a name has words in it', async () => {
  const { number } = await anArticle();
  expect(await keepNamedRevision(systemActor, { number, name: '  ' })).toMatchObject({
    error: { code: 'invalid', fields: { name: 'Give it a name.' } },
  });
  expect(await names(number)).toEqual([]);
});

test('an old revision can be named, named anew, and lose its name', async () => {
  const { number } = await aPublishedArticle();
  for (const name of ['First', 'As it went out', '']) {
    succeeded(await nameRevision(systemActor, { number, ordinal: 1, name }));
    expect(await names(number)).toEqual([[1, 'published', name]]);
  }
  expect(await nameRevision(systemActor, { number, ordinal: 2, name: 'x' })).toMatchObject({
    error: { code: 'not_found' },
  });
});
