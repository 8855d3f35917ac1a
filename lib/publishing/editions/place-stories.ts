import type { ListRef } from '#lib/audit/events.ts';
import type { Tx } from '#lib/platform/db.ts';
import { removeEmptyLists, writeTermLists } from '#lib/publishing/public-lists.ts';
import { writeSectionLists } from '#lib/publishing/terms/rewrite-sections.ts';

/**
 * Puts every live story into the edition of its language, as there are editions now: its address, its lists and their names
 * follow, and its address before leads on. Returns how many stories moved. The caller holds the public (lockPublic). A few
 * statements, however many stories.
 */
export async function placeStories(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    WITH standing AS (
      SELECT p.article_number, p.path AS before, COALESCE(e.language, '') AS edition,
        COALESCE('/' || e.language, '')
          || CASE p.edition WHEN '' THEN p.path ELSE substr(p.path, length(p.edition) + 2) END AS path
      FROM publications p LEFT JOIN editions e ON e.language = split_part(p.language, '-', 1)
      WHERE p.edition <> COALESCE(e.language, '')
    ),
    freed AS (DELETE FROM redirects r USING standing s WHERE r.path = s.path),
    led AS (
      INSERT INTO redirects (path, article_number) SELECT before, article_number FROM standing
      ON CONFLICT (path) DO UPDATE SET article_number = EXCLUDED.article_number
    )
    UPDATE publications p SET edition = s.edition, path = s.path
    FROM standing s WHERE p.article_number = s.article_number
    RETURNING p.article_number AS number`;
  const numbers = rows.map(({ number }) => number);
  await tx.$executeRaw`
    UPDATE publication_listings l SET edition = p.edition
    FROM publications p WHERE p.article_number = l.article_number AND l.edition <> p.edition`;
  const lists = await tx.$queryRaw<ListRef[]>`
    SELECT DISTINCT kind, slug FROM publication_listings WHERE article_number = ANY(${numbers}::int[])`;
  for (const kind of ['tag', 'author'] as const) {
    const slugs = lists.filter((list) => list.kind === kind).map(({ slug }) => slug);
    await writeTermLists(tx, kind, slugs);
  }
  await removeEmptyLists(tx, lists);
  await writeSectionLists(tx);
  return numbers.length;
}
