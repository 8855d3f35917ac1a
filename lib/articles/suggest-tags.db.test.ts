import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { saveTag } from '#lib/publishing/terms/save-tag.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { refuseTag } from './refuse-tag.ts';
import { suggestTags } from './suggest-tags.ts';

withDatabase();

const names = async (number: number) => (await suggestTags(systemActor, number)).map(({ name }) => name);

test('tags that a text names are suggested, by any of their names and in either language', async () => {
  const place = await aTag('Mariupol');
  const said = { ...place, baseVersion: 1, kind: 'place', names: { en: '', ru: 'Мариуполь' } };
  succeeded(await saveTag(systemActor, said));
  await aTag('Fisheries');
  const words = { headline: 'Boats', standfirst: '', tagIds: [] };
  const english = await anArticle({ ...words, body: aBody('The fisheries of Mariupol are closed.') });
  expect(await names(english.number)).toEqual(['Fisheries', 'Mariupol']);
  const russian = await anArticle({ ...words, language: 'ru', body: aBody('Вчера в Мариуполе было тихо.') });
  expect(await names(russian.number)).toEqual(['Mariupol']);
});

test('tags that often stand together are suggested, and none that is there already or was refused here', async () => {
  const [chosen, often, seldom] = [await aTag('Chosen'), await aTag('Oftentimes'), await aTag('Seldom')];
  for (let n = 0; n < 3; n += 1) await anArticle({ tagIds: [chosen.id, often.id] });
  await anArticle({ tagIds: [chosen.id, seldom.id] });
  const { number } = await anArticle({ tagIds: [chosen.id] });
  expect(await names(number)).toEqual(['Oftentimes']);
  succeeded(await refuseTag(systemActor, { number, tagId: often.id }));
  succeeded(await refuseTag(systemActor, { number, tagId: often.id }));
  expect(await names(number)).toEqual([]);
  const other = await anArticle({ tagIds: [chosen.id] });
  expect(await names(other.number)).toEqual(['Oftentimes']);
});

test('at most five are suggested, and to nobody who may not write', async () => {
  const trees = ['Oak', 'Ash', 'Elm', 'Birch', 'Maple', 'Larch', 'Alder'];
  for (const name of trees) await aTag(name);
  const { number } = await anArticle({ tagIds: [], body: aBody(trees.join(', ')) });
  expect(await names(number)).toHaveLength(5);
  expect(await suggestTags(await aUser('reporter'), number)).toEqual([]);
});
