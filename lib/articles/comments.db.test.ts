import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { addComment } from './add-comment.ts';
import { listThreads } from './comment-queries.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { reopenThread } from './reopen-thread.ts';
import { resolveThread } from './resolve-thread.ts';
import { startThread } from './start-thread.ts';

withDatabase();

const anchor = { start: 'AQID', end: 'BAUG' };

async function aThread(text = 'Is this so?', by = systemActor) {
  const { number } = await anArticle();
  const started = succeeded(await startThread(by, { number, anchor, quote: 'the tunnel', text }));
  return { number, ...started };
}

async function words(number: number, state: 'open' | 'resolved' = 'open') {
  const page = await listThreads(systemActor, number, { state });
  return page?.threads.map((thread) => thread.comments.map((comment) => comment.text));
}

test('a thread is started, answered, resolved and reopened', async () => {
  const { number, threadId } = await aThread();
  succeeded(await addComment(systemActor, { number, threadId, text: 'Two sources say so.' }));
  expect(await words(number)).toEqual([['Is this so?', 'Two sources say so.']]);
  for (const _again of [1, 2]) succeeded(await resolveThread(systemActor, { number, threadId }));
  expect(await words(number)).toEqual([]);
  expect(await words(number, 'resolved')).toHaveLength(1);
  succeeded(await reopenThread(systemActor, { number, threadId }));
  expect(await words(number)).toHaveLength(1);
  const told = await db().event.findMany({ where: { articleNumber: number, type: { contains: 'thread' } } });
  expect(told.map(({ type }) => type)).toEqual(['article.thread-resolved', 'article.thread-reopened']);
});

test('whom a comment names with @ is mentioned, when they may read the story', async () => {
  const [editor, contributor] = [await aUser('editor'), await aUser('contributor')];
  const { number } = await aThread(`@${editor.name} and @${contributor.name.toUpperCase()}: see this?`);
  const page = await listThreads(systemActor, number);
  expect(page?.threads[0]?.comments[0]?.mentions.map(({ id }) => id)).toEqual([editor.id]);
  expect(page?.people.map(({ id }) => id)).toContain(editor.id);
  expect(page?.people.map(({ id }) => id)).not.toContain(contributor.id);
});

test('one changes one’s own words alone; a chief editor may delete another’s', async () => {
  const [author, colleague, chief] = [
    await aUser('editor'),
    await aUser('editor'),
    await aUser('chief_editor'),
  ];
  const { number, commentId, threadId } = await aThread('First.', author);
  const refused = [
    () => editComment(colleague, { number, commentId, text: 'Not mine.' }),
    () => editComment(chief, { number, commentId, text: 'Not mine.' }),
    () => deleteComment(colleague, { number, commentId }),
  ];
  for (const act of refused) {
    const before = await databaseFingerprint();
    expect(await act()).toMatchObject({ error: { code: 'forbidden' } });
    expect(await databaseFingerprint()).toBe(before);
  }
  succeeded(await editComment(author, { number, commentId, text: 'Second.' }));
  succeeded(await addComment(colleague, { number, threadId, text: 'Yes.' }));
  succeeded(await deleteComment(chief, { number, commentId }));
  expect(await words(number)).toEqual([['', 'Yes.']]);
});

test('a deleted comment’s words are nowhere, and with its last comment a thread is gone', async () => {
  const { number, commentId, threadId } = await aThread('What nobody should read.');
  succeeded(await deleteComment(systemActor, { number, commentId }));
  expect(await words(number)).toEqual([]);
  expect(await db().comment.count({ where: { text: { contains: 'nobody' } } })).toBe(0);
  expect(await addComment(systemActor, { number, threadId, text: 'Late.' })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('a story that one may not read has no comments for one, and a thread belongs to its story', async () => {
  const { number, threadId, commentId } = await aThread();
  const other = await anArticle();
  const stranger = await aUser('contributor');
  expect(await listThreads(stranger, number)).toBeNull();
  const acts = [
    () => startThread(stranger, { number, anchor, quote: '', text: 'x' }),
    () => addComment(stranger, { number, threadId, text: 'x' }),
    () => resolveThread(stranger, { number, threadId }),
    () => addComment(systemActor, { number: other.number, threadId, text: 'x' }),
    () => deleteComment(systemActor, { number: other.number, commentId }),
  ];
  for (const act of acts) expect(await act()).toMatchObject({ error: { code: 'not_found' } });
});

test('comments are plain text of bounded length, at a bounded place', async () => {
  const { number } = await anArticle();
  const refused = [
    { anchor, quote: '', text: '   ' },
    { anchor, quote: '', text: 'x'.repeat(5001) },
    { anchor: { start: '<b>', end: 'BAUG' }, quote: '', text: 'x' },
    { anchor: { start: 'A'.repeat(401), end: 'BAUG' }, quote: '', text: 'x' },
    { anchor: { ...anchor, more: 1 }, quote: '', text: 'x' },
  ];
  for (const input of refused) {
    expect(await startThread(systemActor, { number, ...input })).toMatchObject({
      error: { code: 'invalid' },
    });
  }
  const html = '<img src=x onerror=alert(1)> & "quotes"';
  succeeded(await startThread(systemActor, { number, anchor, quote: html, text: html }));
  expect(await words(number)).toEqual([[html]]);
});

test('nothing of a comment reaches the public’s copy, and the public’s role sees none', async () => {
  const { number, version } = await anArticle();
  succeeded(
    await startThread(systemActor, { number, anchor, quote: 'quoted-canary', text: 'comment-canary' }),
  );
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  const [row] = await publicDb().$queryRaw<
    { row: string }[]
  >`SELECT row_to_json(p)::text AS row FROM publications p WHERE article_number = ${number}`;
  expect(row?.row).not.toContain('canary');
  await expect(publicDb().$queryRaw`SELECT * FROM comments`).rejects.toThrow(/permission denied/);
  await expect(publicDb().$queryRaw`SELECT * FROM comment_threads`).rejects.toThrow(/permission denied/);
});

test('500 threads come a page at a time, none twice and none left out', async () => {
  const { number } = await anArticle();
  const rows = Array.from({ length: 500 }, () => ({ articleNumber: number, anchor, quote: '' }));
  const made = await db().commentThread.createManyAndReturn({ data: rows, select: { id: true } });
  await db().comment.createMany({ data: made.map(({ id }) => ({ threadId: id, text: 'x' })) });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listThreads(systemActor, number, { cursor });
    seen.push(...(page?.threads.map(({ id }) => id) ?? []));
    expect(page?.openCount).toBe(500);
    cursor = page?.nextCursor ?? null;
  } while (cursor);
  expect(seen).toEqual(made.map(({ id }) => id).sort());
});
