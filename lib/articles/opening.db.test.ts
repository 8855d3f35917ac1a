import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aLiveArticle } from '#lib/testing/live.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { listThreads } from './comment-queries.ts';
import { openLiveText } from './open-live-text.ts';
import { findArticleHead, findDraft, listRevisions } from './queries.ts';

withDatabase();

/** Reads what the screens of one article show, and counts the statements that the database was asked. */
async function open(number: number) {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await findDraft(systemActor, number);
  succeeded(await openLiveText(systemActor, { number }));
  await findArticleHead(systemActor, number);
  const revisions = await listRevisions(systemActor, number);
  const page = await listThreads(systemActor, number);
  await listTimeline(systemActor, number);
  const statements = asked.mock.calls.length;
  asked.mockRestore();
  return { statements, revisions: revisions.rows.length, threads: page?.threads.length };
}

test('an article with 2,000 revisions and 500 comments is opened by as many statements as one with none', async () => {
  const [plain, busy] = [await aLiveArticle(), await aLiveArticle()];
  await db().$executeRaw`
    INSERT INTO revisions (id, article_number, ordinal, reason, content, content_hash, schema_version)
    SELECT gen_random_uuid(), ${busy}, n, 'paused', jsonb_build_object('headline', n::text), decode(md5(n::text), 'hex'), 1
    FROM generate_series(1, 2000) n`;
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO comment_threads (id, article_number, anchor, quote)
      SELECT gen_random_uuid(), ${busy}, '{}', '' FROM generate_series(1, 500) RETURNING id
    )
    INSERT INTO comments (id, thread_id, text) SELECT gen_random_uuid(), id, 'x' FROM made`;
  // The first to open pays for the connections.
  await open(plain);
  const little = await open(plain);
  const much = await open(busy);
  expect(little).toMatchObject({ revisions: 0, threads: 0 });
  expect(little.statements).toBeGreaterThan(10);
  expect(much.statements).toBeLessThanOrEqual(little.statements + 3);
  expect(much).toMatchObject({ revisions: 50, threads: 200 });
});
