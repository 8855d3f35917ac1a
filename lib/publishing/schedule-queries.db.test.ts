import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  aBundle,
  anEmbargoedArticle,
  aScheduledArticle,
  doDue,
  inSeconds,
  makeDue,
} from '#lib/testing/scheduled-stories.ts';
import { anArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { listCalendar } from './calendar-queries.ts';
import { findTimes, listComingUp, listFailed } from './schedule-queries.ts';
import { scheduleTogether } from './schedule-together.ts';
import { scheduleWithdrawal } from './schedule-withdrawal.ts';

withDatabase();

test('what is coming up stands in the order of its times, page by page', async () => {
  const [late, soon, held] = [
    await aScheduledArticle(inSeconds(7200)),
    await aScheduledArticle(inSeconds(3600)),
    await anEmbargoedArticle(),
  ];
  succeeded(await scheduleWithdrawal(systemActor, { number: soon.number, ...inSeconds(9000) }));
  const { rows, nextCursor } = await listComingUp(systemActor);
  expect(rows.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
    `${soon.number} publish`,
    `${late.number} publish`,
    `${soon.number} withdraw`,
    `${held.number} embargo`,
  ]);
  expect(nextCursor).toBeNull();
  const second = rows[1];
  const cursor = `${second?.at.toISOString()}_${second?.number}_publish`;
  const rest = await listComingUp(systemActor, cursor);
  expect(rest.rows.map(({ kind }) => kind)).toEqual(['withdraw', 'embargo']);
  expect((await listComingUp(systemActor, 'nonsense')).rows).toHaveLength(4);
});

test('a contributor sees of it what is theirs', async () => {
  const contributor = await aUser('contributor');
  const { number } = await aScheduledArticle();
  expect((await listComingUp(contributor)).rows.map((row) => row.number)).not.toContain(number);
  expect(await findTimes(contributor, number)).toBeNull();
  await db().article.update({ where: { number }, data: { createdById: contributor.id } });
  expect((await listComingUp(contributor)).rows.map((row) => row.number)).toEqual([number]);
});

test('the desk says that the draft has changed since, that it is on hold, and under which headline it will appear', async () => {
  const { number } = await aScheduledArticle(inSeconds(600), { headline: 'As approved' });
  expect((await findTimes(systemActor, number))?.publish).toMatchObject({ changedSince: false });
  const { version, content } = await theDraft(number);
  const changed = { ...content, headline: 'As it is now' };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: changed }));
  succeeded(
    await handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
  );
  expect((await findTimes(systemActor, number))?.publish).toMatchObject({ changedSince: true, version: 1 });
  const { rows } = await listComingUp(systemActor);
  expect(rows.find((row) => row.number === number)).toMatchObject({
    headline: 'As approved',
    changedSince: true,
    isOnHold: true,
    isLive: false,
  });
});

test('what failed stands apart until somebody acts', async () => {
  const { number } = await aScheduledArticle();
  await makeDue(number);
  succeeded(
    await handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
  );
  await doDue(number);
  expect((await listComingUp(systemActor)).rows.map((row) => row.number)).not.toContain(number);
  const failed = await listFailed(systemActor);
  expect(failed.find((row) => row.number === number)?.failure).toContain('sent back');
});

test('a story of a bundle says with how many others it waits, and that one of them is not ready', async () => {
  const { id, numbers } = await aBundle(3);
  const [one = 0, other = 0] = numbers;
  succeeded(
    await handOverArticle(systemActor, {
      number: other,
      stage: 'writing',
      assigneeId: null,
      note: 'Not yet',
    }),
  );
  const bundle = { id, name: 'Election night', others: 2, isHeld: true };
  const rowOf = ({ rows }: Awaited<ReturnType<typeof listComingUp>>) =>
    rows.find((row) => row.number === one);
  expect(rowOf(await listComingUp(systemActor))).toMatchObject({ bundle, isOnHold: false });
  expect((await findTimes(systemActor, one))?.publish).toMatchObject({ bundle });
  const day = { from: new Date(), to: new Date(Date.now() + 2 * 86_400_000) };
  const { items } = await listCalendar(systemActor, day);
  expect(items.find(({ number }) => number === one)).toMatchObject({ kind: 'publish', bundle });
  expect((await findTimes(systemActor, (await aScheduledArticle()).number))?.publish?.bundle).toBeNull();
});

test('whoever may read one story of a bundle learns how many others there are, and nothing of them', async () => {
  const contributor = await aUser('contributor');
  const own = await anArticle({}, contributor);
  const secret = await anArticle({ headline: 'Nothing for others' });
  const numbers = [own.number, secret.number];
  succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(60) }));
  const { rows } = await listComingUp(contributor);
  expect(rows).toMatchObject([{ number: own.number, bundle: { others: 1 } }]);
  expect(JSON.stringify(rows)).not.toContain('Nothing for others');
});
