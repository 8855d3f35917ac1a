import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { DraftView } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listCorrections as listPublicCorrections } from '#lib/reader/list-corrections.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  aBody,
  aCorrection,
  anArticle,
  aPublishedArticle,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { correctArticle } from './correct-article.ts';
import { listCorrections } from './correction-queries.ts';
import { publishArticle } from './publish-article.ts';
import { retractCorrection } from './retract-correction.ts';
import { withdrawArticle } from './withdraw-article.ts';

withDatabase();

const kind = 'correction';
const text = 'The tunnel is 6 kilometres long, not 60.';

async function theStory(number: number) {
  const story = await findStory(number);
  if (story?.state !== 'live') throw new Error(`story ${number} is not live`);
  return story.article;
}

async function rewritten({ number, version, content }: DraftView, said: string): Promise<void> {
  succeeded(
    await saveDraft(systemActor, {
      number,
      baseVersion: version,
      content: { ...content, body: aBody(said) },
    }),
  );
}

async function shownFor(number: number): Promise<string[]> {
  return (await listPublicCorrections('')).rows.filter((row) => row.number === number).map((row) => row.text);
}

function eventsOf(number: number) {
  return db().event.findMany({
    where: { articleNumber: number, type: { in: ['article.corrected', 'article.correction-retracted'] } },
    orderBy: { id: 'asc' },
  });
}

test('a correction is told at once, and the text that readers have stays', async () => {
  const draft = await aPublishedArticle();
  await rewritten(draft, 'Half of a new thought');
  const before = await theStory(draft.number);
  const { id } = succeeded(await correctArticle(systemActor, { number: draft.number, kind, text }));
  const after = await theStory(draft.number);
  expect(after.corrections).toEqual([{ id, kind, text, at: expect.any(String) }]);
  expect(after.body).toEqual(before.body);
  expect(after.publishedAt.getTime()).toBeGreaterThan(before.publishedAt.getTime());
  expect(after.publishedAt.toISOString()).toBe(after.corrections[0]?.at);
  expect(after.firstPublishedAt).toEqual(before.firstPublishedAt);
  expect(await shownFor(draft.number)).toEqual([text]);
  const [event] = await eventsOf(draft.number);
  expect(event?.data).toMatchObject({ correctionId: id, kind, path: before.path });
  expect(JSON.stringify(event?.data)).not.toContain('kilometres');
});

test('with the text, both go out in one moment', async () => {
  const draft = await aPublishedArticle();
  await rewritten(draft, 'The tunnel is 6 kilometres long.');
  succeeded(await correctArticle(systemActor, { number: draft.number, kind, text, alsoPublish: true }));
  const story = await theStory(draft.number);
  expect(story.body).toEqual(aBody('The tunnel is 6 kilometres long.'));
  expect(story.corrections.map((one) => one.text)).toEqual([text]);
  expect(story.corrections[0]?.at).toBe(story.publishedAt.toISOString());
  expect(await theDraft(draft.number)).toMatchObject({ publication: { changedSince: false } });
});

test('a text that may not go out keeps the correction back too', async () => {
  const draft = await aPublishedArticle();
  const { number, version, content } = draft;
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, headline: '' } }),
  );
  const refused = await correctArticle(systemActor, { number, kind, text, alsoPublish: true });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { headline: expect.any(String) } },
  });
  expect(await listCorrections(systemActor, number)).toEqual([]);
  expect((await theStory(number)).corrections).toEqual([]);
});

test.each([
  ['', false],
  ['Wrong.', false],
  [`  ${'x'.repeat(9)}  `, false],
  ['x'.repeat(1001), false],
  [`The tunnel\n\n is\u200b 6 kilometres long.`, true],
])('words of a correction: %j', async (said, isTaken) => {
  const { number } = await aPublishedArticle();
  const result = await correctArticle(systemActor, { number, kind, text: said });
  expect(result.ok).toBe(isTaken);
  if (result.ok) expect(await shownFor(number)).toEqual(['The tunnel is 6 kilometres long.']);
  else expect(result.error.fields?.text).toBeTruthy();
});

test('what is not live has nothing to correct', async () => {
  const { number } = await anArticle();
  expect(await correctArticle(systemActor, { number, kind, text })).toMatchObject({
    error: { code: 'invalid', message: expect.stringContaining('not live') },
  });
});

test('the same said by several at once, with double clicks, is said once', async () => {
  const { number } = await aPublishedArticle();
  const editors = await Promise.all([aUser('editor'), aUser('chief_editor')]);
  const results = await Promise.all(
    [...editors, ...editors].map((editor) => correctArticle(editor, { number, kind, text })),
  );
  expect(new Set(results.map((result) => succeeded(result).id)).size).toBe(1);
  expect((await theStory(number)).corrections).toHaveLength(1);
  expect(await eventsOf(number)).toHaveLength(1);
});

test('two editors who say different things are both heard, in order', async () => {
  const { number } = await aPublishedArticle();
  const said = ['The first thing was wrong.', 'The second thing was wrong.', 'The third was unclear.'];
  await Promise.all(
    said.map(async (one) => succeeded(await correctArticle(systemActor, { number, kind, text: one }))),
  );
  const { corrections } = await theStory(number);
  expect(corrections.map((one) => one.text).sort()).toEqual([...said].sort());
  expect(corrections.map((one) => one.at)).toEqual(corrections.map((one) => one.at).sort());
  expect(await shownFor(number)).toEqual(corrections.map((one) => one.text).reverse());
});

test('a correction made in error is taken back from readers and kept on the desk; it can be made again', async () => {
  const { number } = await aPublishedArticle();
  const editor = await aUser('editor', 'Ines Valdés');
  const { id } = succeeded(await correctArticle(editor, { number, kind, text }));
  await Promise.all([1, 2].map(async () => succeeded(await retractCorrection(editor, { number, id }))));
  expect((await theStory(number)).corrections).toEqual([]);
  expect(await shownFor(number)).toEqual([]);
  expect(await listCorrections(systemActor, number)).toMatchObject([
    { id, text, madeByName: 'Ines Valdés', retractedByName: 'Ines Valdés', retractedAt: expect.any(Date) },
  ]);
  expect((await eventsOf(number)).map((event) => event.type)).toEqual([
    'article.corrected',
    'article.correction-retracted',
  ]);
  succeeded(await correctArticle(editor, { number, kind, text }));
  expect(await shownFor(number)).toEqual([text]);
});

test('a correction of one story is none of another’s', async () => {
  const [one, other] = [await aPublishedArticle(), await aPublishedArticle()];
  const id = await aCorrection(one.number);
  expect(await retractCorrection(systemActor, { number: other.number, id })).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(await shownFor(one.number)).toHaveLength(1);
});

test('corrections go with a withdrawn story and come back with it; updates keep them', async () => {
  const draft = await aPublishedArticle();
  const { number } = draft;
  await aCorrection(number);
  await aCorrection(number);
  const said = await shownFor(number);
  await rewritten(draft, 'More is known.');
  succeeded(await publishArticle(systemActor, { number }));
  expect(await shownFor(number)).toEqual(said);
  succeeded(await withdrawArticle(systemActor, { number }));
  expect(await shownFor(number)).toEqual([]);
  expect(await publicDb().publicCorrection.count({ where: { articleNumber: number } })).toBe(0);
  succeeded(await publishArticle(systemActor, { number }));
  expect(await shownFor(number)).toEqual(said);
  expect((await theStory(number)).corrections.map((one) => one.text)).toEqual([...said].reverse());
});

test('what was said to readers cannot be rewritten or deleted by the application', async () => {
  const { number } = await aPublishedArticle();
  const id = await aCorrection(number);
  await expect(db().correction.updateMany({ where: { id }, data: { text: 'nothing' } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(db().correction.deleteMany({ where: { id } })).rejects.toThrow(/permission denied/);
});

test('every correction is found once by paging, the newest first', async () => {
  const { number } = await aPublishedArticle();
  for (let count = 0; count < 32; count += 1) await aCorrection(number);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPublicCorrections('', cursor);
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await publicDb().publicCorrection.count());
  expect((await listPublicCorrections('', 'mangled')).rows[0]?.id).toBe(seen[0]);
});
