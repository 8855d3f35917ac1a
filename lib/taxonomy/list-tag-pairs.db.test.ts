import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { mergeTags } from '#lib/publishing/terms/merge-tags.ts';
import { aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { keepTagsApart } from './keep-tags-apart.ts';
import { listTagPairs } from './list-tag-pairs.ts';

withDatabase();

test('names that are nearly the same are shown as a pair, until somebody says that they are not the same', async () => {
  const [one, other] = [await aTag('Vladimir Zelensky'), await aTag('Владимир Зеленский')];
  const [apart, alone] = [await aTag('Vladimir Zelenskyi Street'), await aTag('Grain')];
  const pairs = async () =>
    (await listTagPairs(systemActor)).pairs.map(({ tags }) => tags.map(({ id }) => id).sort());
  expect(await pairs()).toContainEqual([one.id, other.id].sort());
  expect((await pairs()).flat()).not.toContain(alone.id);
  succeeded(await keepTagsApart(systemActor, { ids: [other.id, one.id] }));
  expect(await pairs()).not.toContainEqual([one.id, other.id].sort());
  succeeded(await mergeTags(systemActor, { fromId: apart.id, intoId: alone.id }));
  expect((await pairs()).flat()).not.toContain(apart.id);
});

test('names that differ in their numbers are not alike', async () => {
  await aTag('Parliamentary Election 2024');
  await aTag('Parliamentary Election 2025');
  const names = (await listTagPairs(systemActor)).pairs.flatMap(({ tags }) => tags.map(({ name }) => name));
  expect(names).not.toContain('Parliamentary Election 2024');
});
