import { beforeAll, expect, test } from 'vitest';
import { addComment } from '#lib/articles/add-comment.ts';
import { editComment } from '#lib/articles/edit-comment.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import { setCompanion } from '#lib/command/companion.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { aRemark } from '#lib/testing/rights/thread-acts.ts';
import { anArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { chooseNotifications } from './choose-notifications.ts';
import { claimArticle } from './claim-article.ts';
import { handOverArticle } from './hand-over-article.ts';
import { countUnread, listChoices, listNotifications } from './list-notifications.ts';
import { readNotifications } from './read-notifications.ts';
import { writeNotifications } from './write-notifications.ts';

withDatabase();
beforeAll(() => setCompanion(writeNotifications));

const told = async (actor: Actor) => (await listNotifications(actor)).rows.map(({ kind }) => kind);

async function handOver(by: Actor, number: number, to: Actor & { kind: 'user' }, stage: string, note = '') {
  return succeeded(await handOverArticle(by, { number, stage, assigneeId: to.id, note }));
}

test('who is handed a story is told so once, with the strongest word; its writer hears that it moved on', async () => {
  const [chief, editor, reporter] = [
    await aUser('chief_editor', 'Ada Chief'),
    await aUser('editor'),
    await aUser('reporter'),
  ];
  const { number, content } = await anArticle({}, reporter);
  await handOver(chief, number, editor, 'in_review');
  expect((await listNotifications(editor)).rows).toMatchObject([
    { kind: 'assigned', number, headline: content.headline, actorName: 'Ada Chief', isRead: false },
  ]);
  expect(await told(reporter)).toEqual(['handed_over']);
  expect(await told(chief)).toEqual([]);
  await handOver(chief, number, editor, 'in_review');
  expect(await told(editor)).toEqual(['assigned']);
});

test('a story that goes back is “returned” to whoever has to do it again, with the reason', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
  const { number } = await anArticle({}, reporter);
  await handOver(reporter, number, editor, 'in_review');
  await handOver(editor, number, reporter, 'writing', 'It lacks a second source');
  const { rows } = await listNotifications(reporter);
  expect(rows.map(({ kind }) => kind)).toEqual(['returned']);
  expect(rows[0]?.sentence).toContain('It lacks a second source');
});

test('who is named in a comment is told once, however often the comment is changed', async () => {
  const name = `Mia ${newId()}`;
  const [editor, mia] = [await aUser('editor'), await aUser('reporter', name)];
  const { number } = await anArticle();
  const opened = succeeded(await startThread(editor, { number, ...aRemark, text: `Look, @${name}` }));
  const ref = { number, ...opened };
  succeeded(await editComment(editor, { number, commentId: ref.commentId, text: `Look here, @${name}` }));
  expect(await told(mia)).toEqual(['mentioned']);
  succeeded(await addComment(editor, { number, threadId: ref.threadId, text: `And again, @${name}` }));
  expect(await told(mia)).toEqual(['mentioned', 'mentioned']);
});

test('writer, byline and assignee hear of a publication; whoever published it does not', async () => {
  const [editor, reporter, author] = [
    await aUser('editor'),
    await aUser('reporter'),
    await aUser('reporter'),
  ];
  const draft = await anArticle({}, reporter);
  const byline = await db().author.create({ data: { slug: newId(), name: 'By Line', userId: author.id } });
  await db().draftAuthor.create({ data: { articleNumber: draft.number, authorId: byline.id, position: 9 } });
  await db().draft.update({ where: { articleNumber: draft.number }, data: { assigneeId: editor.id } });
  const { number, version } = await theDraft(draft.number);
  succeeded(await publishArticle(editor, { number, baseVersion: version }));
  expect(await told(reporter)).toEqual(['published']);
  expect(await told(author)).toEqual(['published']);
  expect(await told(editor)).toEqual([]);
});

test('of an article that somebody may not read any more they see nothing', async () => {
  const [editor, contributor] = [await aUser('editor'), await aUser('contributor')];
  const { number } = await anArticle();
  await handOver(editor, number, contributor, 'in_review');
  expect([await told(contributor), await countUnread(contributor)]).toEqual([['assigned'], 1]);
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId: editor.id } });
  expect([await told(contributor), await countUnread(contributor)]).toEqual([[], 0]);
});

test('whoever chose not to be told is not, and nobody marks for another', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
  const off = { kind: 'handed_over', inDesk: false, byMail: false };
  succeeded(await chooseNotifications(reporter, { choices: [off] }));
  expect(await listChoices(reporter)).toContainEqual(off);
  expect(await listChoices(editor)).not.toContainEqual(off);
  const { number } = await anArticle({}, reporter);
  await handOver(systemActor, number, editor, 'in_review');
  expect(await told(reporter)).toEqual([]);
  const { rows } = await listNotifications(editor);
  expect(succeeded(await readNotifications(reporter, { id: rows[0]?.id }))).toEqual({ read: 0 });
  expect(await countUnread(editor)).toBe(1);
  expect(succeeded(await readNotifications(editor, { upTo: rows[0]?.id }))).toEqual({ read: 1 });
  expect(await countUnread(editor)).toBe(0);
});

test('what is taken back leaves no word of it, and a story taken up is told to who started it', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
  const { number } = await anArticle({}, reporter);
  expect(await handOverArticle(editor, { number, stage: 'idea', assigneeId: newId() })).toMatchObject({
    ok: false,
  });
  expect(await told(reporter)).toEqual([]);
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId: null } });
  succeeded(await claimArticle(editor, { number }));
  expect(await told(reporter)).toEqual(['handed_over']);
});
