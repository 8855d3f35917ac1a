import { publicDb } from '#lib/platform/db.ts';

const mostTags = 100;
const newestStories = 2000;

/** The tags of an edition's newest stories, the most used first, at most 100. */
export async function listUsedTags(edition: string): Promise<{ slug: string; name: string }[]> {
  return publicDb().$queryRaw<{ slug: string; name: string }[]>`
    WITH newest AS (
      SELECT article_number FROM publications WHERE edition = ${edition}
      ORDER BY first_published_at DESC, article_number DESC LIMIT ${newestStories}
    )
    SELECT l.slug, t.title AS name
    FROM newest n
    JOIN publication_listings l ON l.article_number = n.article_number AND l.kind = 'tag'
    JOIN public_lists t ON t.edition = ${edition} AND t.kind = 'tag' AND t.slug = l.slug
    GROUP BY l.slug, t.title
    ORDER BY count(*) DESC, l.slug LIMIT ${mostTags}`;
}
