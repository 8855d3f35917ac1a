import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { aPublishedArticle } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { countDays, findDaysAround, listDay, listMonths } from './list-archive.ts';
import { pageSize } from './list-publications.ts';

withDatabase();

/** A live story that came out at this instant. */
async function aStoryOf(at: string): Promise<number> {
  const { number } = await aPublishedArticle();
  await db().publication.update({
    where: { articleNumber: number },
    data: { firstPublishedAt: new Date(at) },
  });
  return number;
}

const brussels = { edition: '', timeZone: 'Europe/Brussels' };
const utc = { edition: '', timeZone: 'UTC' };

test('a day begins and ends in the newsroom’s zone, also on the days when clocks change', async () => {
  const late = await aStoryOf('2019-03-30T22:59:00Z');
  const first = await aStoryOf('2019-03-30T23:00:00Z');
  const last = await aStoryOf('2019-03-31T21:59:59Z');
  const next = await aStoryOf('2019-03-31T22:00:00Z');
  const numbers = async (place: typeof utc, day: string) =>
    (await listDay(place, day)).cards.map(({ number }) => number);
  expect(await numbers(brussels, '2019/03/31')).toEqual([last, first]);
  expect(await numbers(utc, '2019/03/31')).toEqual([next, last]);
  expect(await numbers(brussels, '2019/03/30')).toEqual([late]);
  expect(await numbers(brussels, '2019/03/29')).toEqual([]);
  expect(await findDaysAround(brussels, '2019/03/31')).toMatchObject({
    before: '2019/03/30',
    after: '2019/04/01',
  });
  expect(await findDaysAround(brussels, '2019/03/30')).toMatchObject({ before: null });
  expect(await countDays(brussels, '2019/03')).toEqual(
    new Map([
      [30, 1],
      [31, 2],
    ]),
  );
  expect(await countDays(brussels, '2019/04')).toEqual(new Map([[1, 1]]));
  expect((await listMonths(brussels)).slice(-2)).toEqual(['2019/04', '2019/03']);
  expect(await listMonths({ ...brussels, edition: 'ru' })).toEqual([]);
});

test('a day with more stories than a page has is read page by page, each story once', async () => {
  const made: number[] = [];
  for (let second = 0; second <= pageSize; second += 1)
    made.push(await aStoryOf(`2018-01-02T10:00:${String(second).padStart(2, '0')}Z`));
  const first = await listDay(utc, '2018/01/02');
  const second = await listDay(utc, '2018/01/02', first.nextCursor ?? '');
  expect([...first.cards, ...second.cards].map(({ number }) => number)).toEqual(made.reverse());
  expect(second.nextCursor).toBeNull();
});
