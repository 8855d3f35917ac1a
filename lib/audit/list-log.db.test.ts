import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { asOwner } from '#lib/testing/owner.ts';
import { aNewsroom, aUser } from '#lib/testing/people.ts';
import { aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { exportLog } from '#lib/transfer/export-log.ts';
import { listLog } from './list-log.ts';
import { listTimeline } from './timeline.ts';

withDatabase();

const all = async (...asked: Parameters<typeof listLog>) => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listLog(asked[0], asked[1], cursor);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
};

test('the log is read by person, by article, by kind and by days, page after page', async () => {
  const chief = await aUser('chief_editor', 'Ada Chief');
  const { number } = succeeded(await createArticle(chief, { headline: 'The lock' }));
  for (let at = 0; at < 60; at += 1) await aTag();
  succeeded(await exportLog(chief, { kind: 'terms' }));

  const ofChief = await listLog(chief, { person: chief.id });
  expect(ofChief.rows.map(({ sentence }) => sentence)).toEqual([
    'exported a part of the log (kind terms)',
    'started the story',
  ]);
  const ofArticle = await listLog(chief, { article: number });
  expect(ofArticle.rows).toMatchObject([
    { actorName: 'Ada Chief', article: { number, headline: 'The lock' } },
  ]);
  expect(await all(chief, { kind: 'terms' })).toHaveLength(60);
  const everything = await all(chief, {});
  expect(everything).toEqual([...everything].sort((a, b) => Number(b) - Number(a)));
  expect(everything).toHaveLength(await db().event.count());
  expect(await all(chief, { from: '2030-01-01' })).toEqual([]);
  expect(await all(chief, { to: '2020-01-01' })).toEqual([]);
});

test('a day is the newsroom’s day', async () => {
  await aNewsroom('Asia/Tokyo');
  const chief = await aUser('chief_editor');
  await aTag();
  const { rows } = await listLog(chief, {});
  // 00:30 on 2 March in Tokyo.
  await asOwner(`UPDATE events SET at = '2026-03-01T15:30:00Z' WHERE id = ${rows[0]?.id}`);
  expect(await all(chief, { from: '2026-03-02', to: '2026-03-02' })).toEqual([rows[0]?.id]);
  expect(await all(chief, { to: '2026-03-01' })).toEqual([]);
});

test('only admins and chief editors read it', async () => {
  for (const role of ['editor', 'photo_editor', 'reporter', 'contributor'] as const)
    await expect(listLog(await aUser(role), {})).rejects.toThrow(/read the audit log/);
  expect((await listLog(await aUser('admin'), {})).rows.length).toBeGreaterThan(0);
});

test('what happened to a story is paged to its beginning', async () => {
  const { number } = succeeded(await createArticle(systemActor, {}));
  for (let ordinal = 1; ordinal <= 70; ordinal += 1)
    await db().event.create({
      data: {
        ...{ type: 'article.restored', actorKind: 'system', actorName: 'Nightdesk', articleNumber: number },
        data: { number, ordinal },
      },
      select: { id: true },
    });
  const first = await listTimeline(systemActor, number);
  const second = await listTimeline(systemActor, number, first.nextCursor);
  expect(first.rows[0]?.sentence).toBe('restored revision 70');
  expect([first.rows.length, second.rows.length]).toEqual([50, 21]);
  expect(second.rows.at(-1)?.sentence).toBe('started the story');
  expect(second.nextCursor).toBeNull();
});
