import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aLiveArticle } from '#lib/testing/live.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { listRevisions } from './queries.ts';

withDatabase();

test('all revisions are reached from the newest by the cursor of each page, each once', async () => {
  const number = await aLiveArticle();
  await db().$executeRaw`
    INSERT INTO revisions (id, article_number, ordinal, reason, content, content_hash, schema_version)
    SELECT gen_random_uuid(), ${number}, n, 'paused', '{}', decode(md5(n::text), 'hex'), 1 FROM generate_series(1, 120) n`;
  const pages: number[][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRevisions>> = await listRevisions(systemActor, number, cursor);
    pages.push(page.rows.map(({ ordinal }) => ordinal));
    cursor = page.nextCursor;
  } while (cursor !== null && pages.length < 10);
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
});

test('a cursor that nobody gave out shows the newest', async () => {
  const number = await aLiveArticle();
  const newest = await listRevisions(systemActor, number);
  expect(await listRevisions(systemActor, number, '1; DROP TABLE revisions')).toEqual(newest);
});
