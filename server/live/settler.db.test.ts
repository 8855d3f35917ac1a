import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { aLiveArticle, signedIn, type Typist, typeInto, writeAtStart } from '#lib/testing/live.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { type SettledMessage, Settler } from './settler.ts';

withDatabase();

const never = 100_000_000;
const anEditor = async (): Promise<Typist> => signedIn(await aUser('editor'));
const textOf = async (number: number) => (await theDraft(number)).content.body;
const keptOf = async (number: number) =>
  db().revision.findMany({
    where: { articleNumber: number },
    orderBy: { ordinal: 'asc' },
    select: { reason: true, content: true },
  });

/** A settler that is asked to be patient for `times`, and what it says. */
function aSettler(number: number, times: ConstructorParameters<typeof Settler>[2]) {
  const said: SettledMessage[] = [];
  return { settler: new Settler(number, (one) => said.push(one), times), said };
}

test('writers who pause leave a revision of what they wrote, once', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const { settler } = aSettler(number, { quietMs: never, atLatestMs: never, pauseMs: 1 });
  succeeded(await typeInto(number, await anEditor(), writeAtStart('a')));
  settler.typed();
  await expect.poll(() => keptOf(number)).toHaveLength(1);
  expect(await keptOf(number)).toMatchObject([{ reason: 'paused', content: { body: aBody('a.') } }]);
  await settler.keep();
  expect(await keptOf(number)).toHaveLength(1);
});

test('as long as somebody types, no revision is kept', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const { settler } = aSettler(number, { quietMs: never, atLatestMs: 1, pauseMs: never });
  succeeded(await typeInto(number, await anEditor(), writeAtStart('a')));
  settler.typed();
  await expect.poll(() => textOf(number)).toEqual(aBody('a.'));
  expect(await keptOf(number)).toEqual([]);
  await settler.keep();
  expect(await keptOf(number)).toMatchObject([{ reason: 'paused' }]);
});

test('the draft is settled in a moment of quiet, and during typing as well', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const editor = await anEditor();
  for (const times of [
    { quietMs: 1, atLatestMs: never },
    { quietMs: never, atLatestMs: 1 },
  ]) {
    const { settler, said } = aSettler(number, times);
    const { version } = await theDraft(number);
    succeeded(await typeInto(number, editor, writeAtStart('a')));
    settler.typed();
    await expect.poll(() => said).toMatchObject([{ type: 'settled', version: version + 1, unfit: {} }]);
    await settler.keep();
  }
});

test('somebody who typed nothing leaves no revision', async () => {
  const number = await aLiveArticle();
  const { settler, said } = aSettler(number, { pauseMs: 1 });
  await settler.keep();
  expect([said, await keptOf(number)]).toEqual([[], []]);
});
