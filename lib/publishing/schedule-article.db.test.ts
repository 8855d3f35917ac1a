import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  anEmbargoedArticle,
  aScheduledArticle,
  inSeconds,
  scheduleOf,
} from '#lib/testing/scheduled-stories.ts';
import { aBody, anArticle, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { publishArticle } from './publish-article.ts';
import { scheduleArticle } from './schedule-article.ts';
import { scheduleWithdrawal } from './schedule-withdrawal.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

const nextYear = new Date().getUTCFullYear() + 1;

/** The Sunday on which European clocks change, in March (2) or October (9) of next year: "2027-03-28". */
function changeOfClocks(month: number): string {
  const last = new Date(Date.UTC(nextYear, month, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

function events(number: number, type: string) {
  return db().event.findMany({ where: { articleNumber: number, type }, orderBy: { id: 'asc' } });
}

test('a story scheduled in a zone is to be published at that zone’s time, and is ready', async () => {
  const editor = await aUser('editor', 'Edda');
  const { number } = await anArticle();
  const at = `${nextYear}-07-01T10:00`;
  succeeded(await scheduleArticle(editor, { number, at, zone: 'Europe/Brussels' }));
  expect(await scheduleOf(number)).toMatchObject({
    at: new Date(`${nextYear}-07-01T08:00:00Z`),
    zone: 'Europe/Brussels',
    version: 1,
    setById: editor.id,
    failedAt: null,
  });
  expect((await theDraft(number)).stage).toBe('ready');
  expect(await publicDb().publication.count({ where: { articleNumber: number } })).toBe(0);
  const { rows } = await listTimeline(editor, number);
  expect(rows[0]?.sentence).toMatch(/^scheduled it for \w+ 1 Jul \d+, 10:00 \(Europe\/Brussels\)$/);
  expect(await db().revision.count({ where: { articleNumber: number, reason: 'scheduled' } })).toBe(1);
});

test('scheduling wakes somebody at that time, once for all that is due then', async () => {
  const when = inSeconds(7200);
  await aScheduledArticle(when);
  await aScheduledArticle(when);
  const jobs = await db().$queryRaw<{ at: Date }[]>`
    SELECT start_after AS at FROM pgboss.job WHERE name = 'wake-schedules' AND singleton_key = ${when.at}`;
  expect(jobs).toEqual([{ at: new Date(when.at) }]);
});

test('a double click schedules once; another time moves it', async () => {
  const { number } = await anArticle();
  const when = inSeconds(3600);
  await Promise.all([1, 2, 3].map(() => scheduleArticle(systemActor, { number, ...when }).then(succeeded)));
  expect(await events(number, 'article.scheduled')).toHaveLength(1);
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(7200) }));
  expect(await scheduleOf(number)).toMatchObject({ version: 2 });
  expect((await events(number, 'article.scheduled')).map((event) => event.data)).toMatchObject([
    { moved: false },
    { moved: true },
  ]);
});

test('a scheduled update that tells readers other figures asks for a reason, as one by hand does', async () => {
  const editor = await aUser('editor');
  const { number, version, content } = await aPublishedArticle({
    body: aBody('The tunnel costs 40 million.'),
  });
  const changed = { ...content, body: aBody('The tunnel costs 90 million.') };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: changed }));
  expect(await scheduleArticle(editor, { number, ...inSeconds(60) })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { note: expect.any(String) } },
  });
  succeeded(await scheduleArticle(editor, { number, ...inSeconds(60), note: 'A new phase' }));
});

test('moved without a new text, the approved one stays, and what was sent back stays back', async () => {
  const { number } = await aScheduledArticle(inSeconds(3600), { headline: 'Approved' });
  const before = await scheduleOf(number);
  const { version, content } = await theDraft(number);
  const changed = { ...content, headline: 'Typed later' };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: changed }));
  const back = { number, stage: 'writing', assigneeId: null, note: 'Not yet' };
  succeeded(await handOverArticle(systemActor, back));
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(7200), keepText: true }));
  expect(await scheduleOf(number)).toMatchObject({ version: 2, revisionId: before?.revisionId });
  expect((await theDraft(number)).stage).toBe('writing');
  succeeded(await cancelSchedule(systemActor, { number, kind: 'publish' }));
  expect(await scheduleArticle(systemActor, { number, ...inSeconds(9000), keepText: true })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});

test.each([
  ['the past', inSeconds(-60), /^This time has passed/],
  ['six years ahead', inSeconds(6 * 366 * 86_400), /within five years/],
  ['no day', { at: '2027-02-30T10:00', zone: 'UTC' }, /Choose a day and a time/],
  ['words', { at: 'tomorrow', zone: 'UTC' }, /Choose a day and a time/],
])('%s is refused at the time', async (_, when, message) => {
  const { number } = await anArticle();
  expect(await scheduleArticle(systemActor, { number, ...when })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { at: expect.stringMatching(message) } },
  });
  expect(await scheduleOf(number)).toBeNull();
  expect((await theDraft(number)).stage).toBe('writing');
});

test('a zone that does not exist is refused at the zone', async () => {
  const { number } = await anArticle();
  const when = { at: `${nextYear}-07-01T10:00`, zone: 'Europe/Atlantis' };
  expect(await scheduleArticle(systemActor, { number, ...when })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { zone: 'Choose a time zone.' } },
  });
});

test('a time that the clocks skip is refused, and those around it are told', async () => {
  const { number } = await anArticle();
  const at = `${changeOfClocks(2)}T02:30`;
  const refused = await scheduleArticle(systemActor, { number, at, zone: 'Europe/Brussels' });
  expect(refused).toMatchObject({
    ok: false,
    error: {
      fields: { at: expect.stringMatching(/no 02:30 .* Choose 01:59 or earlier, or 03:00 or later\.$/) },
    },
  });
});

test('of a time that comes twice the desk asks which, and takes the answer', async () => {
  const { number } = await anArticle();
  const day = changeOfClocks(9);
  const when = { number, at: `${day}T02:30`, zone: 'Europe/Brussels' };
  expect(await scheduleArticle(systemActor, when)).toMatchObject({
    ok: false,
    error: { fields: { offset: expect.any(String) }, facts: { offsets: ['+02:00', '+01:00'] } },
  });
  succeeded(await scheduleArticle(systemActor, { ...when, offset: '+01:00' }));
  expect((await scheduleOf(number))?.at).toEqual(new Date(`${day}T01:30:00Z`));
  succeeded(await scheduleArticle(systemActor, { ...when, offset: '+02:00' }));
  expect((await scheduleOf(number))?.at).toEqual(new Date(`${day}T00:30:00Z`));
});

test('what stops publishing stops scheduling, at the same fields', async () => {
  const { number } = await anArticle({ headline: '', sectionId: null });
  const refused = await scheduleArticle(systemActor, { number, ...inSeconds(3600) });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { headline: expect.any(String), sectionId: expect.any(String) } },
  });
});

test('before its embargo ends a story cannot be scheduled; from that minute on it can', async () => {
  const { number } = await anEmbargoedArticle();
  const { until } = await db()
    .draft.findUniqueOrThrow({ where: { articleNumber: number } })
    .then((draft) => ({
      until: draft.embargoUntil ?? new Date(0),
    }));
  const at = (milliseconds: number) => new Date(until.getTime() + milliseconds).toISOString();
  expect(await scheduleArticle(systemActor, { number, at: at(-1), zone: 'UTC' })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringMatching(/^Under embargo until/) } },
  });
  succeeded(await scheduleArticle(systemActor, { number, at: at(0), zone: 'UTC' }));
});

test('a version that somebody has changed is not scheduled over their words', async () => {
  const { number, version, content } = await anArticle();
  succeeded(
    await saveDraft(systemActor, {
      number,
      baseVersion: version,
      content: { ...content, headline: 'Other' },
    }),
  );
  expect(
    await scheduleArticle(systemActor, { number, baseVersion: version, ...inSeconds(60) }),
  ).toMatchObject({
    ok: false,
    error: { code: 'conflict', facts: { theirs: { headline: 'Other' } } },
  });
});

test('publishing or withdrawing by hand takes back what was scheduled, and says so', async () => {
  const { number } = await aScheduledArticle();
  succeeded(await publishArticle(systemActor, { number }));
  expect(await scheduleOf(number)).toBeNull();
  const { version, content } = await theDraft(number);
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, headline: 'New' } }),
  );
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(3600) }));
  succeeded(await withdrawArticle(systemActor, { number }));
  expect(await scheduleOf(number)).toBeNull();
  expect((await events(number, 'article.schedule-cancelled')).map((event) => event.data)).toMatchObject([
    { kind: 'publish', why: 'it was published' },
    { kind: 'publish', why: 'it was withdrawn' },
  ]);
});

test('cancelling is answered with the truth: once it is taken back, a second time it is too late', async () => {
  const { number } = await aScheduledArticle();
  succeeded(await cancelSchedule(systemActor, { number, kind: 'publish' }));
  expect(await scheduleOf(number)).toBeNull();
  expect(await cancelSchedule(systemActor, { number, kind: 'publish' })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('Readers do not have the story.') },
  });
});

test('a withdrawal is scheduled for a story that readers have, or will have by then', async () => {
  const { number } = await anArticle();
  expect(await scheduleWithdrawal(systemActor, { number, ...inSeconds(60) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringContaining('not published and not scheduled') } },
  });
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(3600) }));
  expect(await scheduleWithdrawal(systemActor, { number, ...inSeconds(3000) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringContaining('Choose a later time') } },
  });
  succeeded(await scheduleWithdrawal(systemActor, { number, ...inSeconds(7200), reason: 'Rights end' }));
  expect(await scheduleOf(number, 'withdraw')).toMatchObject({ reason: 'Rights end', version: 1 });
  expect(await scheduleArticle(systemActor, { number, ...inSeconds(7300) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringContaining('to be withdrawn at') } },
  });
  const live = await aPublishedArticle();
  succeeded(await scheduleWithdrawal(systemActor, { number: live.number, ...inSeconds(60) }));
});
