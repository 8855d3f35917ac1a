import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { aCompleteText, anArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from './hand-over-article.ts';

withDatabase();

test('a reporter hands a story to an editor, keeps it in sight, and nothing typed meanwhile is in conflict', async () => {
  const [reporter, editor] = [await aUser('reporter'), await aUser('editor', 'Edda')];
  const { number } = succeeded(await createArticle(reporter, { headline: 'Mine' }));
  const before = await theDraft(number);
  succeeded(await handOverArticle(reporter, { number, stage: 'in_review', assigneeId: editor.id }));
  const after = await theDraft(number);
  expect(after).toMatchObject({
    stage: 'in_review',
    assignee: { id: editor.id, name: 'Edda' },
    version: before.version,
  });
  const content = { ...before.content, headline: 'Still mine' };
  succeeded(await saveDraft(reporter, { number, baseVersion: before.version, content }));
});

test.each(['nobody known', 'somebody deactivated'])('%s cannot take a story over', async (who) => {
  const { number } = await anArticle();
  const gone = await aUser('editor');
  await db().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  const assigneeId = who === 'nobody known' ? newId() : gone.id;
  const refused = await handOverArticle(systemActor, { number, stage: 'ready', assigneeId });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { assigneeId: expect.any(String) } },
  });
  expect((await theDraft(number)).stage).toBe('writing');
});

test('a stage that does not exist is refused at its field', async () => {
  const { number } = await anArticle();
  const refused = await handOverArticle(systemActor, { number, stage: 'published', assigneeId: null });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { stage: 'Choose a stage.' } },
  });
});

test('the timeline tells who did what, to those who may read the story', async () => {
  const [editor, reporter] = [await aUser('editor', 'Edda'), await aUser('reporter', 'Rosa')];
  const { number } = succeeded(await createArticle(reporter, {}));
  const { version } = succeeded(
    await saveDraft(reporter, { number, baseVersion: 1, content: await aCompleteText() }),
  );
  succeeded(await handOverArticle(reporter, { number, stage: 'in_review', assigneeId: editor.id }));
  succeeded(await publishArticle(editor, { number, baseVersion: version }));
  succeeded(await withdrawArticle(editor, { number, reason: 'A name was wrong' }));
  const { rows } = await listTimeline(reporter, number);
  expect(rows.map((row) => `${row.actorName} ${row.sentence}`)).toEqual([
    'Edda withdrew it: A name was wrong',
    'Edda published it',
    'Rosa handed it to Edda and moved it to “in review”',
    'Rosa started the story',
  ]);
  expect(await listTimeline(await aUser('contributor'), number)).toEqual({ rows: [], nextCursor: null });
});

test('a story goes back only with a reason, which the timeline tells', async () => {
  const [editor, reporter] = [await aUser('editor', 'Edda'), await aUser('reporter', 'Rosa')];
  const { number } = succeeded(await createArticle(reporter, {}));
  succeeded(await handOverArticle(reporter, { number, stage: 'in_review', assigneeId: editor.id }));
  const back = { number, stage: 'writing', assigneeId: reporter.id };
  expect(await handOverArticle(editor, { ...back, note: '  ' })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { note: expect.stringContaining('why') } },
  });
  succeeded(await handOverArticle(editor, { ...back, note: 'A second source, please' }));
  const { rows } = await listTimeline(editor, number);
  expect(rows[0]?.sentence).toBe('handed it to Rosa and moved it to “writing”: “A second source, please”');
});

test('a reporter sends a story to review and cannot make it ready, nor take it out of there', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
  const { number } = succeeded(await createArticle(reporter, {}));
  const move = (actor: typeof editor, stage: string) =>
    handOverArticle(actor, { number, stage, assigneeId: reporter.id, note: 'Because' });
  expect(await move(reporter, 'ready')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  succeeded(await move(reporter, 'in_review'));
  succeeded(await move(editor, 'ready'));
  expect(await move(reporter, 'writing')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect((await theDraft(number)).stage).toBe('ready');
});

test('a move from where the story no longer stands changes nothing, and says where it is', async () => {
  const [editor, other] = [await aUser('editor', 'Edda'), await aUser('editor')];
  const { number } = await anArticle();
  const seen = { stage: 'writing', assigneeId: null };
  succeeded(await handOverArticle(other, { number, stage: 'in_review', assigneeId: editor.id, seen }));
  const late = await handOverArticle(editor, { number, stage: 'ready', assigneeId: null, seen });
  expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
  if (!late.ok) expect(late.error.message).toContain('“in review” now, with Edda');
});

test('a double click moves once', async () => {
  const editor = await aUser('editor');
  const { number } = await anArticle();
  const move = {
    number,
    stage: 'in_review',
    assigneeId: editor.id,
    seen: { stage: 'writing', assigneeId: null },
  };
  await Promise.all([1, 2].map(() => handOverArticle(editor, move).then(succeeded)));
  const { rows } = await listTimeline(editor, number);
  expect(rows.filter(({ sentence }) => sentence.includes('in review'))).toHaveLength(1);
});

test('publishing says that it is ready', async () => {
  const { number } = await anArticle();
  succeeded(await publishArticle(systemActor, { number }));
  expect((await theDraft(number)).stage).toBe('ready');
});
