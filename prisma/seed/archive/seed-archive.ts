import pg from 'pg';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { findMark } from '#prisma/seed/marks.ts';
import { diceFor } from '#prisma/seed/photos/draw.ts';
import { progress } from '#prisma/seed/progress.ts';
import { type ArchiveNewsroom, addArticle, noRows, type Rows } from './archive-rows.ts';
import { archiveText } from './archive-text.ts';
import { insertRows } from './insert-rows.ts';

const batch = 1000;
const mark = 'demo.archive';
const years = 9;

/**
 * Fills the newsroom's archive up to `count` published articles, in batches, each its own transaction with the number made
 * so far: it can be interrupted, and asked for more later. Inserts as the application's role, under the same constraints.
 */
export async function seedArchive(count: number): Promise<void> {
  const made = (await findMark<number>(mark)) ?? 0;
  if (made >= count) return;
  const newsroom = await loadNewsroom();
  const newest = await oldestStory();
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { step, end } = progress('Articles of the archive', count - made);
  try {
    await client.query(
      "SET ROLE nightdesk_app; SET synchronous_commit = off; SET gin_pending_list_limit = '64MB'",
    );
    await openLists(client);
    // The next batch is written while the database stores this one.
    let storing: Promise<void> = Promise.resolve();
    for (let first = made; first < count; first += batch) {
      const last = Math.min(first + batch, count);
      const rows = rowsOf(first, await takeNumbers(last - first), newest, newsroom);
      await storing;
      storing = storeBatch(client, rows, last).then(() => step(last - first));
      // A failure is met at the next await; until then it is not to end the process.
      storing.catch(() => undefined);
    }
    await storing;
    await client.query('RESET ROLE');
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
  end();
}

function rowsOf(first: number, numbers: number[], newest: Date, newsroom: ArchiveNewsroom): Rows {
  const rows = noRows();
  for (const [i, number] of numbers.entries()) {
    const ago = diceFor(first + i + 77).next() * years * 365 * 86_400_000;
    addArticle(rows, archiveText(first + i), number, new Date(newest.getTime() - ago), newsroom);
  }
  return rows;
}

async function takeNumbers(count: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ number: bigint }[]>`
    SELECT nextval('articles_number_seq') AS number FROM generate_series(1, ${count}::int)`;
  return rows.map((row) => Number(row.number));
}

async function storeBatch(client: pg.Client, rows: Rows, made: number): Promise<void> {
  await client.query('BEGIN');
  try {
    await insertRows(client, rows);
    await client.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, to_jsonb($2::int), now())
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [mark, made],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function loadNewsroom(): Promise<ArchiveNewsroom> {
  const term = { id: true, slug: true, name: true };
  const words = { caption: true, credit: true, alt: true };
  const [sections, authors, tags, assets, own] = await Promise.all([
    db().section.findMany({ select: term, orderBy: { slug: 'asc' } }),
    db().author.findMany({ select: term, where: { rootId: null }, orderBy: { slug: 'asc' } }),
    db().tag.findMany({ select: term, orderBy: { slug: 'asc' } }),
    db().asset.findMany({
      select: { id: true, key: true, width: true, height: true, widths: true, ...words },
      where: { alt: { not: '' }, credit: { not: '' } },
      orderBy: { filename: 'asc' },
      take: 100,
    }),
    db().newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
  ]);
  return { sections, authors, tags, assets, timeZone: own.timeZone };
}

async function oldestStory(): Promise<Date> {
  const began = await findMark<string>('demo.began');
  return new Date(new Date(began ?? Date.now()).getTime() - 50 * 86_400_000);
}

// Tags and authors are public once something of theirs is; in an archive of any size, all of them are.
async function openLists(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO public_lists (kind, slug, title, intro)
    SELECT 'tag', slug, name, '' FROM tags UNION ALL SELECT 'author', slug, name, bio FROM authors WHERE root_id IS NULL
    ON CONFLICT DO NOTHING`);
}
