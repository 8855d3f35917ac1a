import { publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { markEnd, markStart, parseSnippet } from './snippet.ts';
import type { SearchHit } from './types.ts';

/** What a search found, and where the next page begins; null at the end. */
export type SearchPage = { words: string; hits: SearchHit[]; nextCursor: string | null };

const pageSize = 20;
const longestQuery = 200;
// Ranking reads the whole search vector of a story; of a word that stands everywhere, the newest are ranked.
const candidates = 600;
// An excerpt is cut from the beginning of a long text: the cost of cutting grows with its length.
const excerptFrom = 20_000;

const headlineOptions = `StartSel=${markStart}, StopSel=${markEnd}, MaxWords=36, MinWords=18, MaxFragments=1`;

/**
 * Searches what is published in an edition: words, "phrases", -without; stemmed in English, and in Russian for Cyrillic words.
 * The best first, the newer first among equals.
 */
export async function searchPublications(edition: string, q: string, cursor?: string): Promise<SearchPage> {
  const words = searchWords(q);
  if (words === '') return { words, hits: [], nextCursor: null };
  const after = parsePlace(cursor);
  // Said again in each place, not once beside: as a constant the planner can tell a rare word from a common one.
  const sought = tsquery(words);
  const rows = await publicDb().$queryRaw<(CardRow & { rank: number; excerpt: string })[]>`
    WITH newest AS (
      SELECT p.article_number, p.search FROM publications p
      WHERE p.search @@ ${sought} AND p.edition = ${edition}
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
  };
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
