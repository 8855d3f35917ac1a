import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { mergeAuthors } from '#lib/publishing/terms/merge-authors.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, anAuthor, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findAuthor, findOwnAuthor, listAuthors } from './author-queries.ts';

withDatabase();

const namesOf = async (filter: Parameters<typeof listAuthors>[1]) =>
  (await listAuthors(systemActor, filter)).rows.map(({ name }) => name);

test('an author stands in the list with live stories and open drafts, also those of who was merged into them', async () => {
  const [from, into] = [await anAuthor('Counted From'), await anAuthor('Counted Into')];
  await aPublishedArticle({ authorIds: [from.id] });
  const gone = await aPublishedArticle({ authorIds: [into.id] });
  succeeded(await withdrawArticle(systemActor, { number: gone.number }));
  await anArticle({ authorIds: [from.id, into.id] });
  await anArticle({ authorIds: [from.id] });
  succeeded(await mergeAuthors(systemActor, { fromId: from.id, intoId: into.id }));
  const { rows } = await listAuthors(systemActor, { q: 'counted' });
  expect(rows).toMatchObject([{ name: 'Counted Into', live: 1, open: 2, account: null, into: null }]);
  expect(await findAuthor(systemActor, from.slug)).toMatchObject({
    ...{ slug: into.slug, articles: 4, live: 1 },
    merged: [{ name: 'Counted From', articles: 3 }],
  });
});

test('the list shows those without an account, those whom nothing names, and those who were merged', async () => {
  const [withOne, without, into] = [
    await anAuthor('Shown With'),
    await anAuthor('Shown Without'),
    await anAuthor('Shown Into'),
  ];
  const person = await aUser('reporter', 'Ines');
  await db().author.update({ where: { id: withOne.id }, data: { userId: person.id } });
  await anArticle({ authorIds: [into.id] });
  expect(await namesOf({ q: 'shown', show: 'no-account' })).toEqual(['Shown Into', 'Shown Without']);
  expect(await namesOf({ q: 'shown', show: 'unused' })).toEqual(['Shown With', 'Shown Without']);
  succeeded(await mergeAuthors(systemActor, { fromId: withOne.id, intoId: into.id }));
  expect(await namesOf({ q: 'shown', show: 'no-account' })).toEqual(['Shown Without']);
  const { rows } = await listAuthors(systemActor, { q: 'shown', show: 'merged' });
  expect(rows).toMatchObject([{ name: 'Shown With', into: 'Shown Into' }]);
  expect(await findOwnAuthor(person.id)).toBe(into.slug);
  expect(await findOwnAuthor(without.id)).toBeNull();
});

test('every author stands on one page of the list, by name or the most read first', async () => {
  for (let count = 0; count < 60; count += 1) await anAuthor(`Paged ${String(count).padStart(2, '0')}`);
  await aPublishedArticle({ authorIds: [(await anAuthor('Paged zz')).id] });
  for (const sort of [undefined, 'use']) {
    const first = await listAuthors(systemActor, { q: 'paged', sort });
    const second = await listAuthors(systemActor, {
      ...{ q: 'paged', sort },
      cursor: first.nextCursor ?? undefined,
    });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 11, null]);
    const all = [...first.rows, ...second.rows].map(({ name }) => name);
    expect(new Set(all).size).toBe(61);
    expect(all.at(sort === 'use' ? 0 : -1)).toBe('Paged zz');
  }
  expect(await listAuthors(systemActor, { q: 'paged', cursor: 'nonsense' })).toMatchObject({
    rows: { length: 50 },
  });
});
