import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { mergeTags } from '#lib/publishing/terms/merge-tags.ts';
import { saveTag } from '#lib/publishing/terms/save-tag.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, aPublishedArticle, aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { searchTags } from './search-tags.ts';
import { findTag, listTags, type TagFilter } from './tag-queries.ts';

withDatabase();

const named = async (filter: TagFilter) => (await listTags(systemActor, filter)).rows.map((row) => row.name);

test('a tag is found by any name it has, in either script, and says by which', async () => {
  const { id, slug } = await aTag('United Nations');
  const aliases = [
    { language: 'en', alias: 'UN' },
    { language: 'ru', alias: 'Объединённые нации' },
  ];
  const names = { en: '', ru: 'ООН' };
  succeeded(
    await saveTag(systemActor, {
      id,
      baseVersion: 1,
      slug,
      name: 'United Nations',
      kind: 'organisation',
      names,
      aliases,
    }),
  );
  const found = async (q: string) => await searchTags(systemActor, q);
  expect(await found('unit')).toEqual([{ id, slug, name: 'United Nations' }]);
  for (const [typed, note] of [
    ['un', 'UN'],
    ['оон', 'ООН'],
    ['oon', 'ООН'],
    ['НАЦИИ', 'Объединённые нации'],
    ['natsii', 'Объединённые нации'],
    ['объединенные', 'Объединённые нации'],
  ] as const) {
    expect(await found(typed), typed).toEqual([{ id, slug, name: 'United Nations', note }]);
  }
  expect(await named({ q: 'оон' })).toEqual(['United Nations']);
});

test('the list counts articles and live stories of a tag and of all that was merged into it, and knows the unused', async () => {
  const [used, merged, unused] = [await aTag('Used'), await aTag('Merged away'), await aTag('Nobody has it')];
  await aPublishedArticle({ tagIds: [used.id] });
  await aPublishedArticle({ tagIds: [merged.id, used.id] });
  await anArticle({ tagIds: [merged.id] });
  succeeded(await mergeTags(systemActor, { fromId: merged.id, intoId: used.id }));
  const { rows } = await listTags(systemActor, { q: 'used' });
  expect(rows).toEqual([expect.objectContaining({ name: 'Used', articles: 3, live: 2 })]);
  expect(await named({ q: 'merged' })).toEqual(['Used']);
  expect(await named({ isUnused: true })).toContain(unused.name);
  expect(await named({ isUnused: true })).not.toContain(used.name);
  expect((await listTags(systemActor, { sort: 'use' })).rows[0]?.name).toBe('Used');
  expect((await findTag(systemActor, merged.slug))?.merged).toMatchObject([
    { name: 'Merged away', articles: 2 },
  ]);
});

test.each(['name', 'use'])('a long list by %s is read to its end, each tag once', async (sort) => {
  if (sort === 'name') for (let n = 0; n < 60; n += 1) await aTag(`Page ${n}`);
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTags(systemActor, { q: 'page', sort, cursor });
    read.push(...page.rows.map((row) => row.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(read).toHaveLength(60);
  expect(new Set(read).size).toBe(60);
});

test('a cursor that was tampered with starts the list from its beginning', async () => {
  for (const cursor of ['x', 'W10', Buffer.from('["a","b","c"]').toString('base64url'), '\u0000'])
    expect((await listTags(systemActor, { cursor })).rows.length, cursor).toBeGreaterThan(0);
});

test('whoever reads no draft of others finds tags for their own, and may not change them', async () => {
  const contributor = await aUser('contributor');
  const { id, slug } = await aTag('Theirs too');
  const tried = await saveTag(contributor, {
    id,
    baseVersion: 1,
    slug,
    name: 'Mine',
    kind: 'topic',
    names: {},
  });
  expect(tried).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
