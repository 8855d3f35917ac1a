import { expect, test } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  aBundle,
  aScheduledArticle,
  doBundle,
  inSeconds,
  makeBundleDue,
  makeDue,
} from '#lib/testing/scheduled-stories.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { cancelBundle } from './cancel-bundle.ts';
import { failBundle } from './fail-bundle.ts';
import { newsroomTimeZone } from './identity.ts';
import { leaveBundle } from './leave-bundle.ts';
import { listDue } from './list-due.ts';
import { moveBundle } from './move-bundle.ts';
import { publishArticle } from './publish-article.ts';
import { publishBundle } from './publish-bundle.ts';
import { publishDue } from './publish-due.ts';
import { scheduleTogether } from './schedule-together.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

function liveOf(numbers: number[]) {
  return publicDb().publication.findMany({
    where: { articleNumber: { in: numbers } },
    orderBy: { articleNumber: 'asc' },
  });
}

function waiting(numbers: number[]) {
  return db().schedule.findMany({
    where: { articleNumber: { in: numbers } },
    orderBy: { articleNumber: 'asc' },
  });
}

function count(numbers: number[], type: string) {
  return db().event.count({ where: { articleNumber: { in: numbers }, type } });
}

test('a bundle that is due is published whole, with the time that was chosen, and nothing of it waits', async () => {
  const editor = await aUser('editor', 'Edda');
  const numbers = [(await anArticle()).number, (await anArticle()).number, (await anArticle()).number];
  const chosen = { numbers, name: 'Election night', ...inSeconds(3600) };
  const { id } = succeeded(await scheduleTogether(editor, chosen));
  const at = await makeBundleDue(id, 3 * 86_400);
  expect(await doBundle(id)).toBe('done');
  for (const row of await liveOf(numbers))
    expect(row).toMatchObject({ firstPublishedAt: at, publishedAt: at });
  expect(await liveOf(numbers)).toHaveLength(3);
  expect([await waiting(numbers), await db().bundle.count({ where: { id } })]).toEqual([[], 0]);
  const { rows } = await listTimeline(editor, numbers[0] ?? 0);
  expect(`${rows[0]?.actorName} ${rows[0]?.sentence}`).toBe(
    'Nightdesk published it, as Edda had scheduled, with 2 others in “Election night”',
  );
});

test('too late, whoever cancels or moves a bundle is told when it was published and what; withdrawn stories by number', async () => {
  const headlines = [
    'Turnout at noon',
    'The polls close',
    'The first count',
    'The night so far',
    'Reactions',
  ];
  const numbers: number[] = [];
  for (const headline of headlines) numbers.push((await anArticle({ headline })).number);
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(3600) }));
  const [withdrawn = 0] = numbers;
  succeeded(await leaveBundle(systemActor, { number: numbers[4] ?? 0 }));
  await makeBundleDue(id);
  expect(await doBundle(id)).toBe('done');
  succeeded(await withdrawArticle(systemActor, { number: withdrawn }));
  const { at } = await db().event.findFirstOrThrow({
    where: { articleNumber: withdrawn, type: 'article.published' },
  });
  const when = momentWords(at, await newsroomTimeZone(db()));
  const stories = `article ${withdrawn}, “The polls close”, “The first count” and “The night so far”`;
  const message = `It is too late: ${stories} were published with this bundle on ${when}.`;
  for (const late of [cancelBundle(systemActor, { id }), moveBundle(systemActor, { id, ...inSeconds(60) })])
    expect(await late).toMatchObject({ ok: false, error: { code: 'conflict', message } });
});

test('of many stories that were published together three are named', async () => {
  const { id } = await aBundle(6);
  await makeBundleDue(id);
  expect(await doBundle(id)).toBe('done');
  expect(await cancelBundle(systemActor, { id })).toMatchObject({
    error: { message: expect.stringMatching(/^It is too late: (“[^”]+”, ){2}“[^”]+” and 3 others were/) },
  });
});

test.each([
  [
    'was sent back',
    (number: number) =>
      handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
    /had been sent back/,
  ],
  [
    'came under embargo behind the desk’s back',
    (number: number) =>
      db().draft.update({
        where: { articleNumber: number },
        data: { embargoUntil: new Date(Date.now() + 60_000) },
      }),
    /Under embargo until/,
  ],
])('a story that %s holds up all of them, and each says why', async (_, spoil, message) => {
  const { id, numbers } = await aBundle(3);
  const [, held = 0] = numbers;
  await spoil(held);
  await makeBundleDue(id);
  expect(await doBundle(id)).toBe('failed');
  expect(await liveOf(numbers)).toEqual([]);
  const [first, second, third] = await waiting(numbers);
  expect(second).toMatchObject({ failedAt: expect.any(Date), failure: expect.stringMatching(message) });
  expect(second?.failure).not.toContain('Held up');
  for (const other of [first, third])
    expect(other).toMatchObject({
      failedAt: expect.any(Date),
      failure: `Held up by article ${held} of its bundle: ${second?.failure}`,
    });
  expect(await doBundle(id)).toBe('nothing');
  expect(await count(numbers, 'article.schedule-failed')).toBe(3);
  expect(await count(numbers, 'article.published')).toBe(0);
  expect((await listDue(null)).filter(({ bundle }) => bundle?.id === id)).toEqual([]);
});

test('two stories that are both held up are both named', async () => {
  const { id, numbers } = await aBundle(3);
  const [first = 0, second = 0] = numbers;
  for (const number of [first, second])
    succeeded(
      await handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null, note: 'Not yet' }),
    );
  await makeBundleDue(id);
  expect(await doBundle(id)).toBe('failed');
  expect((await waiting(numbers))[2]?.failure).toBe(
    `Held up by article ${first}, article ${second} of its bundle.`,
  );
});

test('a story that readers have already stops nothing', async () => {
  const live = await aPublishedArticle();
  const numbers = [live.number, (await anArticle()).number];
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(3600) }));
  await makeBundleDue(id);
  expect(await doBundle(id)).toBe('done');
  expect(await liveOf(numbers)).toHaveLength(2);
  expect(await waiting(numbers)).toEqual([]);
  expect(await count([live.number], 'article.updated')).toBe(0);
});

test('a bundle is due as one thing, in the order of its time, and no story of it by itself', async () => {
  const before = await aScheduledArticle();
  await makeDue(before.number, 300);
  const { id, numbers } = await aBundle(3);
  await makeBundleDue(id, 200);
  const after = await aScheduledArticle();
  await makeDue(after.number, 100);
  const ours = new Set([before.number, ...numbers, after.number]);
  const due = (await listDue(null)).filter(({ number }) => ours.has(number));
  expect(due.map(({ number, bundle }) => bundle?.id ?? number)).toEqual([before.number, id, after.number]);
  const [number = 0] = numbers;
  expect(succeeded(await publishDue(systemActor, { number, version: 1 }))).toBe('nothing');
  expect(await liveOf([number])).toEqual([]);
});

test('what is not due, and what was moved since it was seen, waits', async () => {
  const { id, numbers } = await aBundle(2);
  expect(await doBundle(id)).toBe('nothing');
  succeeded(await moveBundle(systemActor, { id, ...inSeconds(3600) }));
  await makeBundleDue(id);
  expect(succeeded(await publishBundle(systemActor, { id, version: 1 }))).toBe('nothing');
  expect(await liveOf(numbers)).toEqual([]);
  expect(await doBundle(id)).toBe('done');
});

test('of many who try at once one publishes, each story once', async () => {
  const { id, numbers } = await aBundle(3);
  await makeBundleDue(id);
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => publishBundle(systemActor, { id, version: 1 })),
  );
  expect(tries.map(succeeded).filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await count(numbers, 'article.published')).toBe(3);
});

test('cancelled at the very moment, all are published or none, and whoever cancelled was told which', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, numbers } = await aBundle(3);
    await makeBundleDue(id, 0);
    const acts = {
      publish: () => publishBundle(systemActor, { id, version: 1 }),
      cancel: () => cancelBundle(systemActor, { id }),
    };
    const isFirst = round % 2 === 0 ? acts.publish() : null;
    const cancelling = acts.cancel();
    await (isFirst ?? acts.publish());
    const cancelled = await cancelling;
    expect(await liveOf(numbers)).toHaveLength(cancelled.ok ? 0 : 3);
    expect(await count(numbers, 'article.published')).toBe(cancelled.ok ? 0 : 3);
    expect(await waiting(numbers)).toEqual([]);
  }
});

test('taken out or published by hand at the very moment, each is public once or waits, and the others go on', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, numbers } = await aBundle(3);
    const [first = 0, second = 0, third = 0] = numbers;
    await makeBundleDue(id, 0);
    const [left] = await Promise.all([
      leaveBundle(systemActor, { number: first }),
      publishArticle(systemActor, { number: second }).then(succeeded),
      publishBundle(systemActor, { id, version: 1 }),
    ]);
    // The others may be left for the next time that somebody looks: as a bundle, or one by itself.
    for (const { number, version, bundle } of await listDue(null)) {
      if (bundle?.id === id) succeeded(await publishBundle(systemActor, bundle));
      else if (numbers.includes(number)) succeeded(await publishDue(systemActor, { number, version }));
    }
    const live = (await liveOf(numbers)).map(({ articleNumber }) => articleNumber);
    expect(live).toEqual(left.ok ? [second, third] : [first, second, third]);
    expect(await count(numbers, 'article.published')).toBe(live.length);
    expect(await waiting(numbers)).toEqual([]);
  }
});

test('only Nightdesk itself does what is due, and what it cannot do for its own reasons is told of each', async () => {
  const { id, numbers } = await aBundle(2);
  await makeBundleDue(id);
  const admin = await aUser('admin');
  const due = { id, version: 1 };
  for (const refused of [await publishBundle(admin, due), await failBundle(admin, { ...due, why: 'x' })])
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  succeeded(await failBundle(systemActor, { ...due, version: 2, why: 'Another version' }));
  expect(await count(numbers, 'article.schedule-failed')).toBe(0);
  succeeded(await failBundle(systemActor, { ...due, why: 'It was tried 5 times.' }));
  expect((await waiting(numbers)).map(({ failure }) => failure)).toEqual([
    'It was tried 5 times.',
    'It was tried 5 times.',
  ]);
});
