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
