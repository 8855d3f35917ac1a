import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  aBundle,
  anEmbargoedArticle,
  aScheduledArticle,
  inSeconds,
  makeBundleDue,
  scheduleOf,
  schedulesOf,
} from '#lib/testing/scheduled-stories.ts';
import { anArticle, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { cancelBundle } from './cancel-bundle.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { leaveBundle } from './leave-bundle.ts';
import { moveBundle } from './move-bundle.ts';
import { publishArticle } from './publish-article.ts';
import { scheduleArticle } from './schedule-article.ts';
import { scheduleTogether } from './schedule-together.ts';
import { scheduleWithdrawal } from './schedule-withdrawal.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

function bundles(id: string) {
  return db().bundle.count({ where: { id } });
}

async function rewrite(number: number, headline: string) {
  const { version, content } = await theDraft(number);
  const changed = { ...content, headline };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: changed }));
}

test('several stories are scheduled for one time, made ready, and each one’s timeline says with how many others', async () => {
  const editor = await aUser('editor', 'Edda');
  const [one, other, live] = [await anArticle(), await anArticle(), await aPublishedArticle()];
  await rewrite(live.number, `${live.content.headline} and more`);
  const numbers = [live.number, one.number, other.number];
  const when = inSeconds(3600);
  const { id } = succeeded(await scheduleTogether(editor, { numbers, name: ' Election  night ', ...when }));
  expect(await db().bundle.findUnique({ where: { id } })).toMatchObject({
    name: 'Election night',
    createdById: editor.id,
  });
  const rows = await schedulesOf(numbers);
  expect(rows).toHaveLength(3);
  for (const row of rows)
    expect(row).toMatchObject({ bundleId: id, at: new Date(when.at), setById: editor.id });
  expect((await theDraft(one.number)).stage).toBe('ready');
  const { rows: told } = await listTimeline(editor, other.number);
  expect(told[0]?.sentence).toMatch(/^scheduled it for .*, with 2 others in “Election night”$/);
});

test('all or none: what one lacks and what holds another is said of each, and nothing has changed', async () => {
  const editor = await aUser('editor');
  const [fit, bare, held] = [
    await anArticle(),
    await anArticle({ authorIds: [] }),
    await anEmbargoedArticle(),
  ];
  const { numbers } = await aBundle(2, { name: 'The trial' });
  const [taken = 0] = numbers;
  const before = await databaseFingerprint();
  const chosen = { numbers: [held.number, taken, fit.number, bare.number], ...inSeconds(3600) };
  expect(await scheduleTogether(editor, chosen)).toMatchObject({
    ok: false,
    error: {
      code: 'invalid',
      message: 'Nothing was scheduled: some of these stories are not ready.',
      fields: {
        [bare.number]: 'Add at least one author to the byline.',
        [held.number]: expect.stringMatching(/^Under embargo until/),
        [taken]: expect.stringMatching(/^It is part of the bundle “The trial”/),
      },
    },
  });
  expect(await databaseFingerprint()).toBe(before);
});

test.each([
  ['one story', { numbers: [1] }, 'numbers'],
  ['the same twice', { numbers: [1, 1] }, 'numbers'],
  ['more than fifty', { numbers: Array.from({ length: 51 }, (_, at) => at + 1) }, 'numbers'],
  ['a name that is too long', { numbers: [1, 2], name: 'x'.repeat(81) }, 'name'],
  ['a zone that does not exist', { numbers: [1, 2], zone: 'Europe/Atlantis' }, 'zone'],
])('%s cannot be scheduled together', async (_, wrong, field) => {
  expect(await scheduleTogether(systemActor, { ...inSeconds(60), ...wrong })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { [field]: expect.any(String) } },
  });
});

test('the past is refused at the time, and one story that this person may not publish refuses all', async () => {
  const contributor = await aUser('contributor');
  const [own, other] = [await anArticle({}, contributor), await anArticle()];
  const numbers = [own.number, other.number];
  expect(await scheduleTogether(systemActor, { numbers, ...inSeconds(-60) })).toMatchObject({
    ok: false,
    error: { fields: { at: expect.stringMatching(/^This time has passed/) } },
  });
  expect(await scheduleTogether(contributor, { numbers, ...inSeconds(60) })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  expect(await schedulesOf(numbers)).toEqual([]);
});

test('a story that was scheduled by itself joins the others, with its text as it is now', async () => {
  const [alone, other] = [await aScheduledArticle(), await anArticle()];
  await rewrite(alone.number, 'As it is now');
  const numbers = [other.number, alone.number];
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(3600) }));
  const row = await scheduleOf(alone.number);
  expect(row).toMatchObject({ bundleId: id, version: 2 });
  const revision = await db().revision.findUniqueOrThrow({ where: { id: row?.revisionId ?? '' } });
  expect(revision.headline).toBe('As it is now');
});

test('a double click makes one bundle; whoever was second is told so', async () => {
  const numbers = [(await anArticle()).number, (await anArticle()).number];
  const when = inSeconds(3600);
  const tries = await Promise.all([1, 2].map(() => scheduleTogether(systemActor, { numbers, ...when })));
  expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(new Set((await schedulesOf(numbers)).map(({ bundleId }) => bundleId)).size).toBe(1);
});

test('moved, all have the new time and the texts that were approved; or none, if one stands against it', async () => {
  const { id, numbers } = await aBundle(3);
  const [first = 0, second = 0] = numbers;
  const before = await schedulesOf(numbers);
  await rewrite(first, 'Typed later');
  const when = inSeconds(7200);
  succeeded(await moveBundle(systemActor, { id, ...when }));
  const rows = await schedulesOf(numbers);
  expect(rows.map(({ at }) => at.toISOString())).toEqual([when.at, when.at, when.at]);
  expect(rows.map(({ revisionId }) => revisionId)).toEqual(before.map(({ revisionId }) => revisionId));
  succeeded(await scheduleWithdrawal(systemActor, { number: second, ...inSeconds(9000) }));
  expect(await moveBundle(systemActor, { id, ...inSeconds(9500) })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { [second]: expect.stringMatching(/^It is to be withdrawn at/) } },
  });
  expect(await schedulesOf(numbers)).toEqual(rows);
});

test('cancelled, none of them waits, and a second time the answer is that it is over', async () => {
  const editor = await aUser('editor');
  const { id, numbers } = await aBundle(2, { name: '' });
  succeeded(await cancelBundle(editor, { id }));
  expect([await schedulesOf(numbers), await bundles(id)]).toEqual([[], 0]);
  const { rows } = await listTimeline(editor, numbers[0] ?? 0);
  expect(rows[0]?.sentence).toMatch(/^cancelled its publication at .*: with a bundle$/);
  const message = expect.stringContaining('nothing was published with it: it was cancelled');
  for (const act of [cancelBundle(editor, { id }), moveBundle(editor, { id, ...inSeconds(60) })])
    expect(await act).toMatchObject({ ok: false, error: { code: 'conflict', message } });
});

test('taken out, a story waits no more; the last of a bundle waits by itself', async () => {
  const { id, numbers } = await aBundle(3);
  const [first = 0, second = 0, third = 0] = numbers;
  succeeded(await leaveBundle(systemActor, { number: first }));
  expect((await schedulesOf(numbers)).map(({ bundleId }) => bundleId)).toEqual([id, id]);
  succeeded(await leaveBundle(systemActor, { number: second }));
  expect(await schedulesOf(numbers)).toMatchObject([{ articleNumber: third, bundleId: null }]);
  expect(await bundles(id)).toBe(0);
  expect(await leaveBundle(systemActor, { number: third })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  succeeded(await cancelSchedule(systemActor, { number: third, kind: 'publish' }));
});

test('alone, a story of a bundle is neither cancelled nor moved; its text can be taken anew', async () => {
  const when = inSeconds(3600);
  const { id, numbers } = await aBundle(2, { when });
  const [number = 0] = numbers;
  const refused = {
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('“Election night”') },
  };
  expect(await cancelSchedule(systemActor, { number, kind: 'publish' })).toMatchObject(refused);
  expect(await scheduleArticle(systemActor, { number, ...inSeconds(60) })).toMatchObject(refused);
  expect(await scheduleArticle(systemActor, { number, ...inSeconds(60), keepText: true })).toMatchObject(
    refused,
  );
  const before = await scheduleOf(number);
  await rewrite(number, 'A better headline');
  succeeded(await scheduleArticle(systemActor, { number, ...when }));
  const after = await scheduleOf(number);
  expect(after).toMatchObject({ bundleId: id, at: new Date(when.at) });
  expect(after?.revisionId).not.toBe(before?.revisionId);
});

test('published or withdrawn by hand, a story is out of its bundle, and the others go on', async () => {
  const live = await aPublishedArticle();
  await rewrite(live.number, 'An update');
  const others = [await anArticle(), await anArticle(), await anArticle()].map(({ number }) => number);
  const numbers = [live.number, ...others];
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(3600) }));
  const [first = 0] = others;
  succeeded(await publishArticle(systemActor, { number: first }));
  succeeded(await withdrawArticle(systemActor, { number: live.number }));
  expect((await schedulesOf(numbers)).map((row) => row.bundleId)).toEqual([id, id]);
  const told = await db().event.findMany({
    where: { articleNumber: { in: [first, live.number] }, type: 'article.schedule-cancelled' },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ data }) => data)).toMatchObject([
    { why: 'it was published' },
    { why: 'it was withdrawn' },
  ]);
});

// Both have asked what is theirs to ask when they come to the bundle, the one before the other.
async function meetAtBundle<One, Other>(id: string, one: () => Promise<One>, other: () => Promise<Other>) {
  const both = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM bundles WHERE id = ${id}::uuid FOR UPDATE`;
    const first = one();
    await expect.poll(waiting).toBe(1);
    const second = other();
    await expect.poll(waiting).toBe(2);
    return [first, second] as const;
  });
  return await Promise.all(both);
}

async function waiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE datname = current_database() AND NOT granted`;
  return row?.count ?? 0;
}

test('two who take both stories of a bundle out at once: one gets through, and the other story waits by itself', async () => {
  const { id, numbers } = await aBundle(2);
  const [first = 0, second = 0] = numbers;
  const left = await meetAtBundle(
    id,
    () => leaveBundle(systemActor, { number: first }),
    () => leaveBundle(systemActor, { number: second }),
  );
  expect(left).toMatchObject([{ ok: true }, { ok: false, error: { code: 'conflict' } }]);
  expect(await schedulesOf(numbers)).toMatchObject([{ articleNumber: second, bundleId: null }]);
  expect(await bundles(id)).toBe(0);
});

test('the text of a story is taken anew while the other one is taken out: it waits by itself, with that text', async () => {
  const when = inSeconds(3600);
  const { id, numbers } = await aBundle(2, { when });
  const [first = 0, second = 0] = numbers;
  const before = await scheduleOf(second);
  await rewrite(second, 'A better headline');
  const done = await meetAtBundle(
    id,
    () => leaveBundle(systemActor, { number: first }),
    () => scheduleArticle(systemActor, { number: second, ...when }),
  );
  done.forEach(succeeded);
  const rows = await schedulesOf(numbers);
  expect(rows).toMatchObject([{ articleNumber: second, bundleId: null, at: new Date(when.at) }]);
  expect(rows[0]?.revisionId).not.toBe(before?.revisionId);
});

test('taken out of a bundle by hand and by publishing at once, each is out, or waits by itself because that was first', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, numbers } = await aBundle(2);
    const [first = 0, second = 0] = numbers;
    const [left] = await Promise.all([
      leaveBundle(systemActor, { number: first }),
      publishArticle(systemActor, { number: second }).then(succeeded),
    ]);
    const alone = left.ok ? [] : [{ articleNumber: first, bundleId: null }];
    expect([await schedulesOf(numbers), await bundles(id)]).toMatchObject([alone, 0]);
  }
});

test('what failed is set anew with the drafts as they are now', async () => {
  const { id, numbers } = await aBundle(2);
  const [number = 0] = numbers;
  await makeBundleDue(id);
  await db().schedule.updateMany({ where: { bundleId: id }, data: { failedAt: new Date(), failure: 'x' } });
  const back = { number, stage: 'writing', assigneeId: null, note: 'Not yet' };
  succeeded(await handOverArticle(systemActor, back));
  await rewrite(number, 'Mended');
  succeeded(await moveBundle(systemActor, { id, ...inSeconds(3600), keepText: false }));
  for (const row of await schedulesOf(numbers)) expect(row).toMatchObject({ failedAt: null, failure: '' });
  expect((await theDraft(number)).stage).toBe('ready');
});
