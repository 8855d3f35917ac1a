import { publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { CardPage, ListKind, StoryCard } from './types.ts';

/** Rows on one page of a list. */
export const pageSize = 30;

const distantFuture = { at: new Date(Date.UTC(9999, 0)), number: 2 ** 31 - 1 };

/** A page of a section, a tag or an author, newest first; an index range scan however long the list is. */
export async function listPublications(
  edition: string,
  kind: ListKind,
  slug: string,
  cursor?: string,
): Promise<CardPage> {
  const before = parseCursor(cursor) ?? distantFuture;
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns}
    FROM publication_listings l JOIN publications p ON p.article_number = l.article_number
    WHERE l.edition = ${edition} AND l.kind = ${kind} AND l.slug = ${slug}
      AND (l.first_published_at, l.article_number) < (${before.at}::timestamptz, ${before.number}::int)
    ORDER BY l.first_published_at DESC, l.article_number DESC
    LIMIT ${pageSize + 1}`;
  return toPage(rows);
}

/** The newest stories of a story's section but itself, for the foot of its page. */
export async function listMoreFrom(
  { edition, section, number }: Pick<PublicArticle, 'edition' | 'section' | 'number'>,
  limit: number,
): Promise<StoryCard[]> {
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns}
    FROM publication_listings l JOIN publications p ON p.article_number = l.article_number
    WHERE l.edition = ${edition} AND l.kind = 'section' AND l.slug = ${section.slug} AND l.article_number <> ${number}
    ORDER BY l.first_published_at DESC, l.article_number DESC
    LIMIT ${limit}`;
  return rows.map(toCard);
}

/** The story that came out before this one in its section: what is read next; null for the first one. */
export async function findNextIn({
  edition,
  section,
  number,
  firstPublishedAt,
}: Pick<PublicArticle, 'edition' | 'section' | 'number' | 'firstPublishedAt'>): Promise<StoryCard | null> {
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns}
    FROM publication_listings l JOIN publications p ON p.article_number = l.article_number
    WHERE l.edition = ${edition} AND l.kind = 'section' AND l.slug = ${section.slug}
      AND (l.first_published_at, l.article_number) < (${firstPublishedAt}::timestamptz, ${number}::int)
    ORDER BY l.first_published_at DESC, l.article_number DESC
    LIMIT 1`;
  return rows[0] ? toCard(rows[0]) : null;
}

/** The newest stories of an edition. */
export async function listLatest(edition: string, limit: number): Promise<StoryCard[]> {
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM publications p WHERE p.edition = ${edition}
    ORDER BY p.first_published_at DESC, p.article_number DESC
    LIMIT ${limit}`;
  return rows.map(toCard);
}

/** The newest stories of every section of an edition's menu, without those that stand elsewhere on the page; one query. */
export async function listBySection(
  edition: string,
  limit: number,
  except: number[],
): Promise<{ section: string; card: StoryCard }[]> {
  const elsewhere = Prisma.sql`${except}::int[]`;
  const rows = await publicDb().$queryRaw<(CardRow & { list: string })[]>`
    SELECT ${cardColumns}, s.slug AS list
    FROM (SELECT slug, position FROM public_lists
          WHERE edition = ${edition} AND kind = 'section' AND parent_slug IS NULL ORDER BY position, slug LIMIT 20) s
    CROSS JOIN LATERAL (
      SELECT article_number FROM publication_listings
      WHERE edition = ${edition} AND kind = 'section' AND slug = s.slug AND article_number <> ALL (${elsewhere})
      ORDER BY first_published_at DESC, article_number DESC
      LIMIT ${limit}
    ) l
    JOIN publications p ON p.article_number = l.article_number
    ORDER BY s.position, s.slug, p.first_published_at DESC, p.article_number DESC`;
  return rows.map(({ list, ...row }) => ({ section: list, card: toCard(row) }));
}

function toPage(rows: CardRow[]): CardPage {
  const cards = rows.slice(0, pageSize).map(toCard);
  const last = cards.at(-1);
  const isEnd = rows.length <= pageSize || !last;
  return {
    cards,
    nextCursor: isEnd ? null : formatCursor({ at: last.firstPublishedAt, number: last.number }),
  };
}
