import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { aScheduledArticle, doDue, inSeconds, makeDue, scheduleOf } from '#lib/testing/scheduled-stories.ts';
import { aBody, anArticle, anAsset, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { failDue } from './fail-due.ts';
import { publishArticle } from './publish-article.ts';
import { publishDue } from './publish-due.ts';
import { scheduleArticle } from './schedule-article.ts';
import { scheduleWithdrawal } from './schedule-withdrawal.ts';
import { withdrawDue } from './withdraw-due.ts';

withDatabase();

function publicRow(number: number) {
  return publicDb().publication.findUnique({ where: { articleNumber: number } });
}

function count(number: number, type: string) {
  return db().event.count({ where: { articleNumber: number, type } });
}

async function rewrite(number: number, words: { headline: string }) {
  const { version, content } = await theDraft(number);
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, ...words } }),
  );
}

test('what is due is published with the time that was chosen, and the timeline says who chose it', async () => {
  const editor = await aUser('editor', 'Edda');
  const { number } = await anArticle({ headline: 'At its time' });
  succeeded(await scheduleArticle(editor, { number, ...inSeconds(3600) }));
  const at = await makeDue(number, 3 * 86_400);
  expect(await doDue(number)).toBe('done');
  expect(await publicRow(number)).toMatchObject({ firstPublishedAt: at, publishedAt: at });
  expect(await scheduleOf(number)).toBeNull();
  const { rows } = await listTimeline(editor, number);
  expect(`${rows[0]?.actorName} ${rows[0]?.sentence}`).toBe('Nightdesk published it, as Edda had scheduled');
});

test('the text that was approved is published, not what somebody typed later', async () => {
  const { number } = await aScheduledArticle(inSeconds(3600), { headline: 'Approved words' });
  await rewrite(number, { headline: 'Words nobody approved' });
  await makeDue(number);
  expect(await doDue(number)).toBe('done');
  const row = await publicRow(number);
  expect(row?.headline).toBe('Approved words');
  expect((await theDraft(number)).publication?.changedSince).toBe(true);
  const revision = await db().revision.findUniqueOrThrow({ where: { id: row?.revisionId ?? '' } });
  expect(revision).toMatchObject({ headline: 'Approved words', reason: 'scheduled' });
});

test('a live story is updated at its time and keeps its first time', async () => {
  const { number, publication } = await aPublishedArticle({ body: aBody('First.') });
  await rewrite(number, { headline: 'The update' });
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(3600) }));
  const at = await makeDue(number, 0);
  expect(await doDue(number)).toBe('done');
  expect(await publicRow(number)).toMatchObject({
    headline: 'The update',
    firstPublishedAt: publication?.firstPublishedAt,
    publishedAt: at,
  });
  expect(await count(number, 'article.updated')).toBe(1);
});

test('what is not due by the database’s clock is not published, whatever a machine believes', async () => {
  const { number } = await aScheduledArticle(inSeconds(3600));
  expect(await doDue(number)).toBe('nothing');
  expect(await publicRow(number)).toBeNull();
});

test('of many who try at once one publishes, and what was moved meanwhile waits for its new time', async () => {
  const { number } = await aScheduledArticle();
  await makeDue(number);
  const tries = await Promise.all(Array.from({ length: 6 }, () => doDue(number)));
  expect(tries.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await count(number, 'article.published')).toBe(1);

  const moved = await aScheduledArticle();
  succeeded(await scheduleArticle(systemActor, { number: moved.number, ...inSeconds(3600) }));
  await makeDue(moved.number);
  const stale = { number: moved.number, version: 1 };
  expect(succeeded(await publishDue(systemActor, stale))).toBe('nothing');
  expect(await publicRow(moved.number)).toBeNull();
});

test.each([
  [
    'sent back',
    (number: number) =>
      handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
    /had been sent back/,
  ],
  [
    'put under embargo behind the desk’s back',
    (number: number) =>
      db().draft.update({
        where: { articleNumber: number },
        data: { embargoUntil: new Date(Date.now() + 60_000) },
      }),
    /Under embargo until/,
  ],
  [
    'without its section, which was deleted',
    async (number: number) => {
      // The pinned text names a section that is gone: what is left of it does not meet the requirements.
      const row = await scheduleOf(number);
      await db()
        .$executeRaw`UPDATE schedules SET revision_id = ${await aBlankRevision(number)}::uuid WHERE article_number = ${number}`;
      return row;
    },
    /Choose a section/,
  ],
])('a story %s is not published; it says why and is not tried again', async (_, spoil, message) => {
  const { number } = await aScheduledArticle();
  await makeDue(number);
  await spoil(number);
  expect(await doDue(number)).toBe('failed');
  expect(await publicRow(number)).toBeNull();
  expect(await scheduleOf(number)).toMatchObject({
    failure: expect.stringMatching(message),
    failedAt: expect.any(Date),
  });
  expect(await doDue(number)).toBe('nothing');
  expect(await count(number, 'article.schedule-failed')).toBe(1);
  expect(await count(number, 'article.published')).toBe(0);
});

test('what a chief editor scheduled in spite of a requirement is published in spite of it; an editor cannot do so', async () => {
  const [editor, chief] = [await aUser('editor'), await aUser('chief_editor')];
  const photo = await anAsset();
  const lede = { assetId: photo.id, caption: 'C', credit: 'A', alt: '' };
  const { number } = await anArticle({ lede });
  const choice = { number, ...inSeconds(3600), override: 'The ministry waits' };
  expect(await scheduleArticle(editor, choice)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  succeeded(await scheduleArticle(chief, choice));
  succeeded(await scheduleArticle(editor, { number, ...inSeconds(7200), keepText: true }));
  await makeDue(number);
  expect(await doDue(number)).toBe('done');
  expect(await count(number, 'article.requirements-overridden')).toBe(1);
});

test('a failed story scheduled anew is published at its new time', async () => {
  const { number } = await aScheduledArticle();
  await makeDue(number);
  succeeded(
    await handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
  );
  expect(await doDue(number)).toBe('failed');
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(60) }));
  expect(await scheduleOf(number)).toMatchObject({ failedAt: null, failure: '', version: 2 });
  await makeDue(number);
  expect(await doDue(number)).toBe('done');
});

test('what readers have already is not told as news; the schedule is over', async () => {
  const { number } = await aPublishedArticle();
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(3600) }));
  await makeDue(number);
  const before = await publicRow(number);
  expect(await doDue(number)).toBe('done');
  expect(await publicRow(number)).toEqual(before);
  expect(await scheduleOf(number)).toBeNull();
  expect(await count(number, 'article.schedule-cancelled')).toBe(1);
});

test('a story is withdrawn at its time with its reason, and an update to come goes with it', async () => {
  const { number } = await aPublishedArticle();
  await rewrite(number, { headline: 'An update to come' });
  succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(60) }));
  succeeded(await scheduleWithdrawal(systemActor, { number, ...inSeconds(3600), reason: 'Rights end' }));
  await makeDue(number);
  expect(await doDue(number, 'withdraw')).toBe('done');
  expect(await publicRow(number)).toBeNull();
  expect(await publicDb().tombstone.count({ where: { articleNumber: number } })).toBe(1);
  expect(await scheduleOf(number)).toBeNull();
  const withdrawn = await db().event.findFirstOrThrow({
    where: { articleNumber: number, type: 'article.withdrawn' },
  });
  expect(withdrawn.data).toMatchObject({ reason: 'Rights end', scheduledFor: expect.any(String) });
  expect(await doDue(number, 'withdraw')).toBe('nothing');
});

test('only Nightdesk itself does what is due', async () => {
  const { number } = await aScheduledArticle();
  await makeDue(number);
  const admin = await aUser('admin');
  const due = { number, version: 1 };
  const tries = [
    publishDue(admin, due),
    withdrawDue(admin, due),
    failDue(admin, { ...due, kind: 'publish', why: 'x' }),
  ];
  for (const refused of await Promise.all(tries))
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

test('cancelled at the very moment, it is published or it is not, and whoever cancelled was told which', async () => {
  for (let round = 0; round < 30; round += 1) {
    const { number } = await aScheduledArticle();
    await makeDue(number, 0);
    const [cancelled] = await Promise.all([
      cancelSchedule(systemActor, { number, kind: 'publish' }),
      publishDue(systemActor, { number, version: 1 }),
      round % 2 ? publishDue(systemActor, { number, version: 1 }) : null,
    ]);
    const isPublic = (await publicRow(number)) !== null;
    expect([isPublic, cancelled.ok]).toEqual([!cancelled.ok, cancelled.ok]);
    expect(await count(number, 'article.published')).toBe(isPublic ? 1 : 0);
    expect(await scheduleOf(number)).toBeNull();
  }
});

test('published by hand at the very moment, it is published once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { number } = await aScheduledArticle();
    await makeDue(number, 0);
    await Promise.all([
      publishArticle(systemActor, { number }).then(succeeded),
      publishDue(systemActor, { number, version: 1 }).then(succeeded),
    ]);
    expect(await count(number, 'article.published')).toBe(1);
    expect(await count(number, 'article.updated')).toBe(0);
    expect(await scheduleOf(number)).toBeNull();
  }
});

async function aBlankRevision(number: number): Promise<string> {
  const last = await db().revision.findFirstOrThrow({ where: { articleNumber: number } });
  const { id } = await db().revision.create({
    data: {
      articleNumber: number,
      ordinal: last.ordinal + 1,
      reason: 'scheduled',
      content: { ...(last.content as object), sectionId: null },
      contentHash: last.contentHash,
      schemaVersion: last.schemaVersion,
    },
  });
  return id;
}
