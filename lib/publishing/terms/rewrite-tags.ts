import type { Tx } from '#lib/platform/db.ts';
import { removeEmptyLists, writeTagLists } from '#lib/publishing/public-lists.ts';

/**
 * Makes the public's copies name the tags as they stand now, for every story that stands in the list of one of `before`;
 * what a story was given is read from the revision that the public has. Returns how many stories that were. The caller
 * holds the public (lockPublic). A few statements, however many stories.
 */
export async function rewriteTags(tx: Tx, before: string[], now: string[]): Promise<number> {
  const numbers = await storiesListed(tx, before);
  if (numbers.length > 0) {
    await renameTags(tx, numbers);
    await relist(tx, before, numbers);
  }
  await writeTagLists(tx, now);
  await removeEmptyLists(
    tx,
    before.map((slug) => ({ kind: 'tag', slug })),
  );
  return numbers.length;
}

async function storiesListed(tx: Tx, slugs: string[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT article_number AS number FROM publication_listings WHERE kind = 'tag' AND slug = ANY(${slugs})`;
  return rows.map((row) => row.number);
}

async function renameTags(tx: Tx, numbers: number[]): Promise<void> {
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT p.article_number, COALESCE(standing.tags, '[]'::jsonb) AS tags
      FROM publications p JOIN revisions v ON v.id = p.revision_id
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('slug', one.slug, 'name', one.name) ORDER BY one.place) AS tags
        FROM (
          SELECT r.slug, COALESCE(r.names ->> split_part(p.language, '-', 1), r.name) AS name, min(given.place) AS place
          FROM jsonb_array_elements_text(v.content -> 'tagIds') WITH ORDINALITY AS given(id, place)
          JOIN tags t ON t.id = given.id::uuid JOIN tags r ON r.id = COALESCE(t.root_id, t.id)
          WHERE r.deleted_at IS NULL
          GROUP BY r.id
        ) one
      ) standing
      WHERE p.article_number = ANY(${numbers}::int[])
    )
    UPDATE publications p SET tags = fresh.tags FROM fresh
    WHERE p.article_number = fresh.article_number AND p.tags IS DISTINCT FROM fresh.tags`;
}

async function relist(tx: Tx, before: string[], numbers: number[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM publication_listings WHERE kind = 'tag' AND slug = ANY(${before})`;
  await tx.$executeRaw`
    INSERT INTO publication_listings (kind, slug, article_number, first_published_at)
    SELECT 'tag', tag ->> 'slug', p.article_number, p.first_published_at
    FROM publications p CROSS JOIN LATERAL jsonb_array_elements(p.tags) AS tag
    WHERE p.article_number = ANY(${numbers}::int[])
    ON CONFLICT DO NOTHING`;
}
