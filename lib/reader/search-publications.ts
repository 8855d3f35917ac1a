import { publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { hasFilters, type SearchFilters, type WrongFilters, wrongDays } from './search-filters.ts';
import { markEnd, markStart, parseSnippet } from './snippet.ts';
import type { SearchHit } from './types.ts';

/** What a search found, and where the next page begins; null at the end. */
export type SearchPage = { words: string; hits: SearchHit[]; nextCursor: string | null; wrong: WrongFilters };

const pageSize = 20;
const longestQuery = 200;
// Ranking reads the whole search vector of a story; of a word that stands everywhere, the newest are ranked.
const candidates = 600;
// An excerpt is cut from the beginning of a long text: the cost of cutting grows with its length.
const excerptFrom = 20_000;

const headlineOptions = `StartSel=${markStart}, StopSel=${markEnd}, MaxWords=36, MinWords=18, MaxFragments=1`;

type Narrowed = { filters: SearchFilters; timeZone: string };

/**
 * Searches what is published in an edition: words, "phrases", -without; stemmed in English, and in Russian for Cyrillic words.
 * The best first, the newer first among equals. Narrowed to days of the newsroom's zone, a section, an author by name, a
 * language; of what cannot be nothing is found, and it is named.
 */
export async function searchPublications(
  edition: string,
  q: string,
  cursor?: string,
  narrowed?: Narrowed,
): Promise<SearchPage> {
  const words = searchWords(q);
  const { within, wrong } = await narrow(edition, narrowed);
  if (words === '' || Object.keys(wrong).length > 0) return { words, hits: [], nextCursor: null, wrong };
  const after = parsePlace(cursor);
  // Said again in each place, not once beside: as a constant the planner can tell a rare word from a common one.
  const sought = tsquery(words);
  const rows = await publicDb().$queryRaw<(CardRow & { rank: number; excerpt: string })[]>`
    WITH newest AS (
      SELECT p.article_number, p.search FROM publications p
      WHERE p.search @@ ${sought} AND p.edition = ${edition} ${within}
      ORDER BY p.first_published_at DESC, p.article_number DESC
      LIMIT ${candidates}
    ),
    ranked AS (
      SELECT article_number, (ts_rank(search, ${sought}, 1) * 1e6)::int AS rank FROM newest
    ),
    page AS (
      SELECT article_number, rank FROM ranked
      WHERE (rank, article_number) < (${after.rank}::int, ${after.number}::int)
      ORDER BY rank DESC, article_number DESC
      LIMIT ${pageSize + 1}
    )
    SELECT ${cardColumns}, page.rank, ${excerptOf(sought)} AS excerpt
    FROM page JOIN publications p ON p.article_number = page.article_number
    ORDER BY page.rank DESC, page.article_number DESC`;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    words,
    hits: shown.map((row) => ({ ...toCard(row), snippet: parseSnippet(row.excerpt) })),
    nextCursor: rows.length > pageSize && last ? `${last.rank}-${last.number}` : null,
    wrong,
  };
}

/** The filters as conditions on `publications p`, and what of them cannot be. */
async function narrow(
  edition: string,
  narrowed: Narrowed | undefined,
): Promise<{ within: Prisma.Sql; wrong: WrongFilters }> {
  if (!narrowed || !hasFilters(narrowed.filters)) return { within: Prisma.empty, wrong: {} };
  const { filters, timeZone } = narrowed;
  const wrong = wrongDays(filters);
  if (Object.keys(wrong).length > 0) return { within: Prisma.empty, wrong };
  const authors = filters.author ? await findAuthors(edition, filters.author) : [];
  if (filters.author && authors.length === 0) return { within: Prisma.empty, wrong: { author: true } };
  const startOf = (day: string, later: 0 | 1) =>
    Prisma.sql`((${day}::date + ${later}::int)::timestamp AT TIME ZONE ${timeZone})`;
  const conditions = [
    filters.from && Prisma.sql`AND p.first_published_at >= ${startOf(filters.from, 0)}`,
    filters.to && Prisma.sql`AND p.first_published_at < ${startOf(filters.to, 1)}`,
    filters.section && Prisma.sql`AND ${standsIn(edition, 'section', [filters.section])}`,
    authors.length > 0 && Prisma.sql`AND ${standsIn(edition, 'author', authors)}`,
    filters.language && Prisma.sql`AND p.language = ${filters.language}`,
  ].filter((condition) => condition !== '' && condition !== false);
  return { within: Prisma.join(conditions, ' '), wrong };
}

function standsIn(edition: string, kind: 'section' | 'author', slugs: string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM publication_listings l WHERE l.article_number = p.article_number
    AND l.edition = ${edition} AND l.kind = ${kind} AND l.slug = ANY (${slugs}::text[]))`;
}

/** The authors of that name, whatever the case; a name may be that of several. */
async function findAuthors(edition: string, name: string): Promise<string[]> {
  const rows = await publicDb().publicList.findMany({
    where: {
      edition,
      kind: 'author',
      title: { equals: name.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
    },
    take: 20,
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

/** The words as they are sought: one line of well-formed text, without control characters, at most 200 characters. */
export function searchWords(q: string): string {
  return q
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Co}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuery)
    .toWellFormed();
}

function tsquery(words: string): Prisma.Sql {
  const english = Prisma.sql`websearch_to_tsquery('english', ${words})`;
  if (!/\p{Script=Cyrillic}/u.test(words)) return english;
  return Prisma.sql`(websearch_to_tsquery('russian', ${words}) || ${english})`;
}

function excerptOf(sought: Prisma.Sql): Prisma.Sql {
  const text = Prisma.sql`translate(left(p.text, ${excerptFrom}::int), ${markStart + markEnd}, '')`;
  return Prisma.sql`ts_headline(CASE WHEN p.language = 'ru' THEN 'russian' ELSE 'english' END::regconfig,
    ${text}, ${sought}, ${headlineOptions})`;
}

function parsePlace(cursor: string | undefined): { rank: number; number: number } {
  const match = /^(\d{1,8})-(\d{1,9})$/.exec(cursor ?? '');
  return match
    ? { rank: Number(match[1]), number: Number(match[2]) }
    : { rank: 2 ** 31 - 1, number: 2 ** 31 - 1 };
}
