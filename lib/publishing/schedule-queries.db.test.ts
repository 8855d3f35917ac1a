import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  anEmbargoedArticle,
  aScheduledArticle,
  doDue,
  inSeconds,
  makeDue,
} from '#lib/testing/scheduled-stories.ts';
import { succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { findTimes, listComingUp, listFailed } from './schedule-queries.ts';
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
