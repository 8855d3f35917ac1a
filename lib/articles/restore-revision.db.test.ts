import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, aPublishedArticle, aTag, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { findRevision, listRevisions } from './queries.ts';
import { restoreRevision } from './restore-revision.ts';
import { saveDraft } from './save-draft.ts';
import type { ArticleContent } from './types.ts';

withDatabase();

async function rewrite(number: number, words: Partial<ArticleContent>) {
  const { version, content } = await theDraft(number);
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, ...words } }),
  );
  return await theDraft(number);
}

async function history(number: number) {
  return (await listRevisions(systemActor, number)).rows.map((row) => [
    row.ordinal,
    row.reason,
    row.headline,
  ]);
}

test('restoring brings an old text back as a new version, and keeps what stood there', async () => {
  const { number, content: published } = await aPublishedArticle({ headline: 'First' });
  const changed = await rewrite(number, { headline: 'Second', tagIds: [], body: aBody('Something else.') });
  const restored = succeeded(
    await restoreRevision(systemActor, { number, ordinal: 1, baseVersion: changed.version }),
  );
  const now = await theDraft(number);
  expect(now.content).toEqual(published);
  expect(now.version).toBe(restored.version);
  expect(now.version).toBe(changed.version + 1);
  expect(await history(number)).toEqual([
    [3, 'restored', 'First'],
    [2, 'before_restore', 'Second'],
    [1, 'published', 'First'],
  ]);
  expect((await findRevision(systemActor, number, 2))?.content).toEqual(changed.content);
});

test('no revision is written when nothing changed since the last one', async () => {
  const { number, version } = await anArticle({ headline: 'Once' });
  const editor = await aUser('editor');
  succeeded(await handOverArticle(systemActor, { number, stage: 'in_review', assigneeId: editor.id }));
  succeeded(await handOverArticle(systemActor, { number, stage: 'ready', assigneeId: editor.id }));
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(await history(number)).toEqual([[1, 'handed_over', 'Once']]);
  expect((await listRevisions(systemActor, number)).rows[0]?.live).toBe(true);
});

test('restoring what the draft says already changes nothing', async () => {
  const { number, version } = await aPublishedArticle();
  expect(succeeded(await restoreRevision(systemActor, { number, ordinal: 1, baseVersion: 1 }))).toEqual({
    version,
  });
  expect(await history(number)).toHaveLength(1);
});

test('restoring over somebody’s newer text is a conflict', async () => {
  const { number, version } = await aPublishedArticle();
  await rewrite(number, { headline: 'Newer' });
  const refused = await restoreRevision(systemActor, { number, ordinal: 1, baseVersion: version });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'conflict', facts: { theirs: { headline: 'Newer' } } },
  });
  expect((await theDraft(number)).content.headline).toBe('Newer');
});

test('a revision that names a tag which is gone is restored without it', async () => {
  const tag = await aTag();
  const { number } = await aPublishedArticle({ tagIds: [tag.id] });
  const { version } = await rewrite(number, { tagIds: [] });
  await db().tag.delete({ where: { id: tag.id } });
  succeeded(await restoreRevision(systemActor, { number, ordinal: 1, baseVersion: version }));
  expect((await theDraft(number)).content.tagIds).toEqual([]);
});

test('a revision that does not exist is not found, nor one of a story that one may not read', async () => {
  const { number, version } = await aPublishedArticle();
  expect(await restoreRevision(systemActor, { number, ordinal: 9, baseVersion: version })).toMatchObject({
    error: { code: 'not_found' },
  });
  const stranger = await aUser('contributor');
  expect(await findRevision(stranger, number, 1)).toBeNull();
  expect(await listRevisions(stranger, number)).toEqual({ rows: [], nextCursor: null });
});

test('the application cannot rewrite or remove a revision, nor the article that holds it', async () => {
  await aPublishedArticle();
  await expect(db().revision.updateMany({ data: { headline: 'x' } })).rejects.toThrow(/permission denied/);
  await expect(db().revision.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(db().article.deleteMany()).rejects.toThrow(/permission denied/);
});
