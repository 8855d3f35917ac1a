import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { aUser } from '#lib/testing/people.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { deleteFilter } from './delete-filter.ts';
import { listFilters } from './list-filters.ts';
import { orderFilters } from './order-filters.ts';
import { renameFilter } from './rename-filter.ts';
import { saveFilter } from './save-filter.ts';

withDatabase();

beforeEach(async () => {
  await db().savedFilter.deleteMany();
});

const inReview = { screen: 'articles', query: 'section=world&stage=in_review&assignee=me' };

async function keep(actor: Actor, name: string, more: Record<string, unknown> = {}): Promise<string> {
  return succeeded(await saveFilter(actor, { ...inReview, name, ...more })).id;
}

async function namesFor(actor: Actor): Promise<string[]> {
  return (await listFilters(actor, 'articles')).map(({ name }) => name);
}

describe('a filter of one’s own', () => {
  test('is kept as its screen would write it, last among one’s own, and nobody else sees it', async () => {
    const [ada, other] = [await aUser('reporter'), await aUser('chief_editor')];
    await keep(ada, 'Mine');
    await keep(ada, '  World,  in review ');
    expect(await listFilters(ada)).toEqual([
      expect.objectContaining({ name: 'Mine' }),
      {
        ...{ id: expect.any(String), screen: 'articles', name: 'World, in review', isShared: false },
        query: 'stage=in_review&section=world&assignee=me',
      },
    ]);
    expect(await listFilters(ada, 'board')).toEqual([]);
    expect(await listFilters(other)).toEqual([]);
  });

  test('takes the place of the one that is called so only when that is asked for', async () => {
    const ada = await aUser('reporter');
    const id = await keep(ada, 'World');
    await keep(ada, 'Other');
    const again = { screen: 'articles', name: 'WORLD!', query: 'section=world' };
    expect(await saveFilter(ada, again)).toMatchObject({
      ok: false,
      error: { code: 'conflict', fields: { name: '“World” is there already.' } },
    });
    expect(await saveFilter(ada, { ...again, replaces: true })).toEqual({ ok: true, value: { id } });
    expect(await listFilters(ada)).toMatchObject([
      { name: 'WORLD!', query: 'section=world' },
      { name: 'Other' },
    ]);
    // The same name on another screen, and another person's, is another one.
    await keep(ada, 'World', { screen: 'board' });
    await keep(await aUser('reporter'), 'World');
  });

  test('saved twice at once is there once', async () => {
    const ada = await aUser('reporter');
    const outcomes = await Promise.all([1, 2, 3].map(() => saveFilter(ada, { ...inReview, name: 'World' })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await namesFor(ada)).toEqual(['World']);
  });

  test.each([
    ['no name', { name: ' ! ' }],
    ['too long a name', { name: 'a'.repeat(61) }],
    ['nothing filtered', { query: 'cursor=abc' }],
  ])('is refused with %s, at its name', async (_, wrong) => {
    const refused = await saveFilter(await aUser('reporter'), { ...inReview, name: 'World', ...wrong });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { name: expect.any(String) } },
    });
  });

  test('is one of fifty at most', async () => {
    const ada = await aUser('reporter');
    for (let count = 1; count <= 50; count += 1) await keep(ada, `View ${count}`);
    expect(await saveFilter(ada, { ...inReview, name: 'One more' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { name: expect.stringContaining('50 saved views') } },
    });
    await keep(ada, 'View 7', { replaces: true, query: 'stage=ready' });
  });

  test('is renamed, but not to what another is called', async () => {
    const ada = await aUser('reporter');
    const id = await keep(ada, 'World');
    await keep(ada, 'Sport');
    expect(await renameFilter(ada, { id, name: 'sport' })).toMatchObject({
      ok: false,
      error: { code: 'conflict', fields: { name: '“Sport” is there already.' } },
    });
    succeeded(await renameFilter(ada, { id, name: 'The World' }));
    succeeded(await renameFilter(ada, { id, name: 'THE WORLD' }));
    expect(await namesFor(ada)).toEqual(['THE WORLD', 'Sport']);
  });

  test('is put elsewhere among one’s own; an order that does not name each once changes nothing', async () => {
    const ada = await aUser('reporter');
    const [one, two, three] = [await keep(ada, 'One'), await keep(ada, 'Two'), await keep(ada, 'Three')];
    await keep(ada, 'On the board', { screen: 'board' });
    succeeded(await orderFilters(ada, { screen: 'articles', ids: [three, one, two] }));
    expect(await namesFor(ada)).toEqual(['Three', 'One', 'Two']);
    for (const ids of [
      [one, two],
      [one, one, two],
      [one, two, newId()],
    ]) {
      expect(await orderFilters(ada, { screen: 'articles', ids })).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
    }
    expect(await namesFor(ada)).toEqual(['Three', 'One', 'Two']);
  });

  test('leaves nothing in the log', async () => {
    const ada = await aUser('reporter');
    const id = await keep(ada, 'World');
    succeeded(await renameFilter(ada, { id, name: 'The world' }));
    succeeded(await orderFilters(ada, { screen: 'articles', ids: [id] }));
    succeeded(await deleteFilter(ada, { id }));
    expect(await listFilters(ada)).toEqual([]);
    expect(await db().event.count({ where: { actorId: ada.id, type: { startsWith: 'filter.' } } })).toBe(0);
  });

  test('of somebody else does not exist, whoever asks', async () => {
    const id = await keep(await aUser('reporter'), 'World');
    for (const actor of [await aUser('admin'), await aUser('reporter'), systemActor]) {
      for (const act of [renameFilter(actor, { id, name: 'Taken' }), deleteFilter(actor, { id })])
        expect(await act).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
    expect(await saveFilter(systemActor, { ...inReview, name: 'World' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

describe('everybody’s filter', () => {
  test('is kept by an editor, seen by all after their own, and is in the log', async () => {
    const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
    const id = await keep(editor, 'World', { isShared: true });
    const second = await keep(editor, 'Sport', { isShared: true });
    await keep(reporter, 'World');
    expect(await listFilters(reporter, 'articles')).toMatchObject([
      { name: 'World', isShared: false },
      { name: 'World', isShared: true },
      { name: 'Sport', isShared: true },
    ]);
    succeeded(await renameFilter(editor, { id, name: 'Abroad' }));
    succeeded(await orderFilters(editor, { screen: 'articles', isShared: true, ids: [second, id] }));
    succeeded(await deleteFilter(editor, { id }));
    const events = await db().event.findMany({
      where: { actorId: editor.id, type: { startsWith: 'filter.' } },
      orderBy: { id: 'asc' },
      select: { type: true, data: true },
    });
    expect(events).toEqual([
      { type: 'filter.saved', data: { screen: 'articles', name: 'World' } },
      { type: 'filter.saved', data: { screen: 'articles', name: 'Sport' } },
      { type: 'filter.renamed', data: { screen: 'articles', name: 'Abroad', formerName: 'World' } },
      { type: 'filter.ordered', data: { screen: 'articles' } },
      { type: 'filter.deleted', data: { screen: 'articles', name: 'Abroad' } },
    ]);
  });

  test('is not a reporter’s to make, rename or delete', async () => {
    const reporter = await aUser('reporter');
    const id = await keep(await aUser('editor'), 'World', { isShared: true });
    for (const act of [
      saveFilter(reporter, { ...inReview, name: 'Mine for all', isShared: true }),
      renameFilter(reporter, { id, name: 'Taken' }),
      orderFilters(reporter, { screen: 'articles', isShared: true, ids: [id] }),
      deleteFilter(reporter, { id }),
    ])
      expect(await act).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await namesFor(reporter)).toEqual(['World']);
  });
});
