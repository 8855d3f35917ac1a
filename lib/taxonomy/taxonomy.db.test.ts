import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { anAuthor, aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createAuthor } from './create-author.ts';
import { createTag } from './create-tag.ts';
import { saveSection } from './save-section.ts';
import { searchAuthors } from './search-authors.ts';
import { searchTags } from './search-tags.ts';
import { listSections } from './section-queries.ts';

withDatabase();

test('a tag typed again, in other letters or at the same moment, is the same tag', async () => {
  const names = ['Black Sea', 'black sea', ' BLACK  SEA ', 'Black Sea'];
  const tags = (await Promise.all(names.map((name) => createTag(systemActor, { name })))).map(succeeded);
  expect(new Set(tags.map((tag) => tag.id)).size).toBe(1);
  expect(await db().event.count({ where: { type: 'tag.created' } })).toBe(1);
});

test('a second author of one name is refused at the field, and welcome under another slug', async () => {
  succeeded(await createAuthor(systemActor, { name: 'Anna Ivanova' }));
  const refused = await createAuthor(systemActor, { name: 'Анна Иванова' });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { name: expect.stringContaining('Anna Ivanova') } },
  });
  const again = await createAuthor(systemActor, { name: 'Анна Иванова', slug: 'anna-ivanova' });
  expect(again).toMatchObject({
    ok: false,
    error: { fields: { slug: expect.stringContaining('already the address') } },
  });
  expect(
    succeeded(await createAuthor(systemActor, { name: 'Анна Иванова', slug: 'anna-ivanova-riga' })).slug,
  ).toBe('anna-ivanova-riga');
});

test.each(['desk', 'api', 'tag', 'search', 'sign-in', '2026', 'ru', '_next', 'a/b', 'World', '../x', ''])(
  'a section cannot have the address /%s',
  async (slug) => {
    const refused = await saveSection(systemActor, { slug, name: 'Section' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { slug: expect.any(String) } },
    });
  },
);

test.each(['', '   ', '!!!', '\u200b', 'x'.repeat(81)])('%j is no name', async (name) => {
  expect(await createTag(systemActor, { name })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { name: expect.any(String) } },
  });
});

test('a section has its public list from the start, and its new words at once', async () => {
  succeeded(await saveSection(systemActor, { slug: 'economy', name: 'Economy', position: 2 }));
  succeeded(await saveSection(systemActor, { slug: 'world', name: 'World', position: 1 }));
  succeeded(
    await saveSection(systemActor, { slug: 'economy', name: 'Business', description: 'Money.', position: 0 }),
  );
  expect((await listSections()).map((section) => section.name)).toEqual(['Business', 'World']);
  const list = await publicDb().publicList.findUnique({
    where: { edition_kind_slug: { edition: '', kind: 'section', slug: 'economy' } },
  });
  expect(list).toMatchObject({ title: 'Business', intro: 'Money.', position: 0 });
});

test('a search finds any word’s beginning, in any script and without accents, and treats signs as signs', async () => {
  await anAuthor('Jürgen Müller');
  await anAuthor('Милла Йовович');
  await aTag('100% renewable');
  const found = async (q: string) => (await searchAuthors(systemActor, q)).map((author) => author.name);
  expect(await found('müll')).toEqual(['Jürgen Müller']);
  expect(await found('muller')).toEqual(['Jürgen Müller']);
  expect(await found('йово')).toEqual(['Милла Йовович']);
  expect(await found('yovo')).toEqual(['Милла Йовович']);
  expect(await found('_')).toEqual([]);
  expect((await searchTags(systemActor, '100%')).map((tag) => tag.name)).toEqual(['100% renewable']);
  expect(await searchTags(systemActor, '%')).toEqual([]);
});

test('no more than 20 are shown', async () => {
  for (let index = 0; index < 25; index += 1) await aTag(`Many ${index}`);
  expect(await searchTags(await aUser('reporter'), 'many')).toHaveLength(20);
});
