import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { restorePublication } from '#lib/publishing/restore-publication.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { isOpen, listBoard, listMyWork } from './board-queries.ts';
import { handOverArticle } from './hand-over-article.ts';
import { planArticle } from './plan-article.ts';

withDatabase();

async function isOnBoard(number: number): Promise<boolean> {
  return (await listBoard(systemActor, [number])).length === 1;
}

test('a story leaves the board when it is out, and comes back when it is worked on again', async () => {
  const { number } = await anArticle();
  expect(await isOnBoard(number)).toBe(true);
  succeeded(await publishArticle(systemActor, { number }));
  expect(await isOnBoard(number)).toBe(false);
  const back = { number, stage: 'writing', assigneeId: null, note: 'New figures' };
  succeeded(await handOverArticle(systemActor, back));
  expect(await listBoard(systemActor, [number])).toMatchObject([{ stage: 'writing', isLive: true }]);
  succeeded(await handOverArticle(systemActor, { number, stage: 'ready', assigneeId: null }));
  succeeded(await withdrawArticle(systemActor, { number, reason: '' }));
  expect(await isOnBoard(number)).toBe(false);
});

test('a draft says whether it is out, each time that changes', async () => {
  const { number } = await anArticle();
  const isOut = async () =>
    (await db().draft.findUniqueOrThrow({ where: { articleNumber: number }, select: { isOut: true } })).isOut;
  expect(await isOut()).toBe(false);
  succeeded(await publishArticle(systemActor, { number }));
  expect(await isOut()).toBe(true);
  succeeded(await withdrawArticle(systemActor, { number, reason: '' }));
  expect(await isOut()).toBe(true);
  succeeded(await restorePublication(systemActor, { number }));
  expect(await isOut()).toBe(true);
  await db().publication.delete({ where: { articleNumber: number }, select: { articleNumber: true } });
  expect(await isOut()).toBe(false);
});

test('the open stories are found by their index, and not by reading the archive', async () => {
  const plan = await db().$transaction(async (tx) => {
    // On few rows PostgreSQL would rather read them all.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return await tx.$queryRaw<object[]>`EXPLAIN SELECT FROM drafts d WHERE ${isOpen}`;
  });
  expect(JSON.stringify(plan)).toContain('drafts_open');
});

test('the most wanted comes first: by priority, then by when it is due', async () => {
  const numbers: number[] = [];
  for (const changes of [
    { priority: 'normal', dueAt: '2026-12-01T10:00:00Z' },
    { priority: 'normal', dueAt: null },
    { priority: 'urgent', dueAt: null },
    { priority: 'normal', dueAt: '2026-11-30T10:00:00Z' },
  ]) {
    const { number } = await anArticle();
    succeeded(await planArticle(systemActor, { number, changes }));
    numbers.push(number);
  }
  const shown = (await listBoard(systemActor, numbers)).map(({ number }) => numbers.indexOf(number));
  expect(shown).toEqual([2, 3, 0, 1]);
});

test('a contributor’s board has their own stories alone, and nobody’s asks for more by number', async () => {
  const contributor = await aUser('contributor');
  const other = await anArticle();
  const own = succeeded(await createArticle(contributor, { headline: 'Mine' }));
  expect((await listBoard(contributor)).map(({ number }) => number)).toEqual([own.number]);
  expect(await listBoard(contributor, [other.number, -1, 2.5, Number.NaN])).toEqual([]);
});

test('a card says what its reader may do with it', async () => {
  const [reporter, editor] = [await aUser('reporter'), await aUser('editor')];
  const { number } = succeeded(await createArticle(reporter, { stage: 'idea' }));
  const rights = async (actor: typeof editor) => (await listBoard(actor, [number]))[0]?.rights;
  expect(await rights(reporter)).toEqual({ move: true, approve: false, claim: true });
  expect(await rights(editor)).toEqual({ move: true, approve: true, claim: true });
  expect(await rights(await aUser('reporter'))).toEqual({ move: false, approve: false, claim: true });
});

test('my work is what is in my hands, what waits for my word, and what nobody has', async () => {
  const [reporter, editor] = [await aUser('reporter'), await aUser('editor')];
  const mine = succeeded(await createArticle(editor, {}));
  const sent = succeeded(await createArticle(reporter, {}));
  succeeded(await handOverArticle(reporter, { number: sent.number, stage: 'in_review', assigneeId: null }));
  const idea = succeeded(await createArticle(reporter, { stage: 'idea' }));
  const out = await aPublishedArticle();
  const work = await listMyWork(editor);
  const numbersOf = (cards: { number: number }[]) => cards.map(({ number }) => number);
  expect(numbersOf(work.inHand)).toEqual([mine.number]);
  expect(numbersOf(work.toDecide)).toContain(sent.number);
  expect(numbersOf(work.toTakeUp)).toContain(idea.number);
  expect(numbersOf([...work.inHand, ...work.toDecide, ...work.toTakeUp])).not.toContain(out.number);
  expect((await listMyWork(reporter)).toDecide).toEqual([]);
});
