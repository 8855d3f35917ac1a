import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { anAuthor, aPublishedArticle, aSection } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { readFilters, type SearchFilters } from './search-filters.ts';
import { searchPublications } from './search-publications.ts';

withDatabase();

async function search(asked: Partial<SearchFilters>, timeZone = 'UTC') {
  const found = await searchPublications('', 'zeppelin', undefined, {
    filters: readFilters(asked),
    timeZone,
  });
  return { ...found, numbers: found.hits.map(({ number }) => number).sort((one, other) => one - other) };
}

test('a search is narrowed to days of the newsroom’s zone, a section, an author by name, a language, and all of them together', async () => {
  const [section, author] = [await aSection(), await anAuthor('Zoë_Quill 100%')];
  const plain = await aPublishedArticle({ headline: 'A zeppelin rises' });
  const placed = await aPublishedArticle({
    headline: 'A zeppelin lands',
    sectionId: section.id,
    authorIds: [author.id],
  });
  const russian = await aPublishedArticle({
    headline: 'Zeppelin снова летит',
    language: 'ru',
    sectionId: section.id,
  });
  const all = [plain.number, placed.number, russian.number];
  await db().publication.update({
    where: { articleNumber: plain.number },
    data: { firstPublishedAt: new Date('2019-03-30T23:30:00Z') },
  });

  expect((await search({})).numbers).toEqual(all);
  expect((await search({ from: '2019-03-30', to: '2019-03-30' })).numbers).toEqual([plain.number]);
  expect((await search({ from: '2019-03-31', to: '2019-03-31' }, 'Europe/Brussels')).numbers).toEqual([
    plain.number,
  ]);
  expect((await search({ to: '2019-03-30' }, 'Europe/Brussels')).numbers).toEqual([]);
  expect((await search({ section: section.slug })).numbers).toEqual([placed.number, russian.number]);
  expect((await search({ author: 'zoë_quill 100%' })).numbers).toEqual([placed.number]);
  expect((await search({ language: 'ru' })).numbers).toEqual([russian.number]);
  expect((await search({ language: 'ru', section: section.slug, from: '2020-01-01' })).numbers).toEqual([
    russian.number,
  ]);
  expect((await search({ author: 'zo%' })).wrong).toEqual({ author: true });
  expect(await search({ from: '2019-02-30' })).toMatchObject({ hits: [], wrong: { from: true } });
  expect(await search({ from: '2019-03-02', to: '2019-03-01' })).toMatchObject({
    hits: [],
    wrong: { order: true },
  });
});
