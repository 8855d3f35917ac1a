import { expect, test } from 'vitest';
import { db, publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { aPublishedArticle } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';

withDatabase();

const readable = [
  'editions',
  'list_redirects',
  'newsroom',
  'public_corrections',
  'public_front_pins',
  'public_fronts',
  'public_lists',
  'publication_listings',
  'publication_media',
  'publications',
  'redirects',
  'site_settings',
  'tickers',
  'tombstones',
];

async function allTables(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  return rows.map((row) => row.name);
}

test('the public’s role can read the public tables, and no draft, revision, user, session, event, asset or setting', async () => {
  await aPublishedArticle();
  const tables = await allTables();
  for (const secret of [
    'drafts',
    'revisions',
    'users',
    'sessions',
    'events',
    'assets',
    'settings',
    'articles',
    'setup_links',
    'corrections',
    'fronts',
    'front_versions',
    'front_schedules',
  ]) {
    expect(tables).toContain(secret);
  }
  for (const table of tables) {
    const read = publicDb().$queryRaw(Prisma.sql`SELECT count(*) FROM ${Prisma.raw(`"${table}"`)}`);
    if (readable.includes(table)) await expect(read).resolves.toBeInstanceOf(Array);
    else await expect(read, table).rejects.toThrow(/permission denied/);
  }
});

test('the public’s role can write nothing, and cannot become another', async () => {
  for (const table of await allTables()) {
    const remove = publicDb().$executeRaw(Prisma.sql`DELETE FROM ${Prisma.raw(`"${table}"`)}`);
    await expect(remove, table).rejects.toThrow(/permission denied/);
  }
  await expect(publicDb().$executeRaw`CREATE TABLE loot (x int)`).rejects.toThrow(/permission denied/);
  await expect(publicDb().$queryRaw`SELECT nextval('articles_number_seq')`).rejects.toThrow(
    /permission denied/,
  );
});

test('the public’s row of a story says nothing of who wrote, edited or published it on the desk', async () => {
  const { number } = await aPublishedArticle();
  const row = await publicDb().publication.findUniqueOrThrow({ where: { articleNumber: number } });
  expect(
    Object.keys(row).filter((column) => /user|created|updated|assignee|stage|version$/i.test(column)),
  ).toEqual(['schemaVersion']);
});
