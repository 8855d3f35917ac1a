import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { aScheduledArticle } from '#lib/testing/scheduled-stories.ts';
import { anArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';
import { listCalendar } from './calendar-queries.ts';
import { publishArticle } from './publish-article.ts';
import { scheduleWithdrawal } from './schedule-withdrawal.ts';
import { setEmbargo } from './set-embargo.ts';

withDatabase();

const zone = 'Europe/Brussels';
const year = new Date().getUTCFullYear() + 1;

function on(day: number, time = '10:00'): string {
  return `${year}-05-${String(day).padStart(2, '0')}T${time}:00.000Z`;
}

async function dueAt(dueAt: string): Promise<number> {
  const { number } = await anArticle();
  succeeded(await planArticle(systemActor, { number, changes: { dueAt } }));
  return number;
}

async function between(actor: Actor, from: string, to: string) {
  const { items } = await listCalendar(actor, { from: new Date(from), to: new Date(to) });
  return items;
}

test('a day has what is due, scheduled and held on it, in the order of the clock, and nothing of the next', async () => {
  const due = await dueAt(on(4, '12:00'));
  await dueAt(on(5, '00:00'));
  const first = await dueAt(on(4, '00:00'));
  const scheduled = await aScheduledArticle({ at: on(4, '09:00'), zone });
  succeeded(
    await scheduleWithdrawal(systemActor, {
      number: scheduled.number,
      at: on(4, '18:00'),
      zone,
      reason: 'Ends',
    }),
  );
  const held = await anArticle();
  succeeded(await setEmbargo(systemActor, { number: held.number, at: on(4, '10:00'), zone }));
  const items = await between(systemActor, on(4, '00:00'), on(5, '00:00'));
  expect(items.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
    `${first} due`,
    `${scheduled.number} publish`,
    `${held.number} embargo`,
    `${due} due`,
    `${scheduled.number} withdraw`,
  ]);
  expect(items[4]).toMatchObject({ note: 'Ends', zone, mayMove: true });
});

test('what is out is due no longer, and a time that failed stands elsewhere', async () => {
  const number = await dueAt(on(11));
  expect(await between(systemActor, on(11, '00:00'), on(12, '00:00'))).toHaveLength(1);
  succeeded(await publishArticle(systemActor, { number }));
  expect(await between(systemActor, on(11, '00:00'), on(12, '00:00'))).toEqual([]);
  const scheduled = await aScheduledArticle({ at: on(11), zone });
  expect(await between(systemActor, on(11, '00:00'), on(12, '00:00'))).toHaveLength(1);
  await db().schedule.updateMany({
    where: { articleNumber: scheduled.number },
    data: { failedAt: new Date(), failure: 'The lede is missing.' },
  });
  expect(await between(systemActor, on(11, '00:00'), on(12, '00:00'))).toEqual([]);
});

test('a contributor’s calendar has their own stories alone; who may move what is each one’s right', async () => {
  const [contributor, reporter, editor] = [
    await aUser('contributor'),
    await aUser('reporter'),
    await aUser('editor'),
  ];
  const own = succeeded(await createArticle(contributor, { headline: 'Mine' }));
  succeeded(await planArticle(contributor, { number: own.number, changes: { dueAt: on(18, '08:00') } }));
  const other = await aScheduledArticle({ at: on(18, '09:00'), zone });
  const seenBy = async (actor: Actor) =>
    (await between(actor, on(18, '00:00'), on(19, '00:00'))).map(({ number, mayMove }) => [number, mayMove]);
  expect(await seenBy(contributor)).toEqual([[own.number, true]]);
  expect(await seenBy(reporter)).toEqual([
    [own.number, false],
    [other.number, false],
  ]);
  expect(await seenBy(editor)).toEqual([
    [own.number, true],
    [other.number, true],
  ]);
});
