import type { Tx } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { removeEmptyLists, writeTermLists } from '#lib/publishing/public-lists.ts';
import { publicTerm } from '#lib/publishing/public-terms.ts';
import type { MergedKind } from '#lib/taxonomy/merged-terms.ts';

// Where the public's copy keeps them, where the text says which, and which rows may be shown.
const places = {
  tag: {
    column: Prisma.sql`tags`,
    rows: Prisma.sql`tags`,
    given: Prisma.sql`'tagIds'`,
    isShown: Prisma.sql`r.deleted_at IS NULL`,
  },
  author: {
    column: Prisma.sql`byline`,
    rows: Prisma.sql`authors`,
    given: Prisma.sql`'authorIds'`,
    isShown: Prisma.sql`TRUE`,
  },
} satisfies Record<MergedKind, Record<string, Prisma.Sql>>;

/**
 * Makes the public's copies name the tags or authors as they stand now, for every story that stands in the list of one of
 * `before`; what a story was given is read from the revision that the public has. Returns how many stories that were. The
 * caller holds the public (lockPublic). A few statements, however many stories.
 */
export async function rewriteTerms(
  tx: Tx,
  kind: MergedKind,
  before: string[],
  now: string[],
): Promise<number> {
  const numbers = await storiesListed(tx, kind, before);
  if (numbers.length > 0) {
    await rename(tx, kind, numbers);
    await relist(tx, kind, before, numbers);
  }
  await writeTermLists(tx, kind, now);
  await removeEmptyLists(
    tx,
    before.map((slug) => ({ kind, slug })),
  );
  return numbers.length;
}

async function storiesListed(tx: Tx, kind: MergedKind, slugs: string[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT article_number AS number FROM publication_listings WHERE kind = ${kind} AND slug = ANY(${slugs})`;
  return rows.map((row) => row.number);
}

async function rename(tx: Tx, kind: MergedKind, numbers: number[]): Promise<void> {
  const { column, rows, given, isShown } = places[kind];
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT p.article_number, COALESCE(standing.terms, '[]'::jsonb) AS terms
      FROM publications p JOIN revisions v ON v.id = p.revision_id
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(one.shown ORDER BY one.place) AS terms
        FROM (
          SELECT ${publicTerm(kind, Prisma.sql`p.language`)} AS shown, min(given.place) AS place
          FROM jsonb_array_elements_text(v.content -> ${given}) WITH ORDINALITY AS given(id, place)
          JOIN ${rows} t ON t.id = given.id::uuid JOIN ${rows} r ON r.id = COALESCE(t.root_id, t.id)
          WHERE ${isShown}
          GROUP BY r.id
        ) one
      ) standing
      WHERE p.article_number = ANY(${numbers}::int[])
    )
    UPDATE publications p SET ${column} = fresh.terms FROM fresh
    WHERE p.article_number = fresh.article_number AND p.${column} IS DISTINCT FROM fresh.terms`;
}

async function relist(tx: Tx, kind: MergedKind, before: string[], numbers: number[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM publication_listings WHERE kind = ${kind} AND slug = ANY(${before})`;
  await tx.$executeRaw`
    INSERT INTO publication_listings (edition, kind, slug, article_number, first_published_at)
    SELECT p.edition, ${kind}, term ->> 'slug', p.article_number, p.first_published_at
    FROM publications p CROSS JOIN LATERAL jsonb_array_elements(p.${places[kind].column}) AS term
    WHERE p.article_number = ANY(${numbers}::int[])
    ON CONFLICT DO NOTHING`;
}
