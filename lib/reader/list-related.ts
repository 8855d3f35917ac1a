import { publicDb } from '#lib/platform/db.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import type { StoryCard } from './types.ts';

const newestPerTag = 40;
const newestOfSection = 100;
// Without a shared tag a story must have this share of the headline's words to be about the same.
const likeEnough = 0.4;

type Told = Pick<PublicArticle, 'number' | 'edition' | 'headline' | 'language' | 'section' | 'tags'>;

/**
 * The stories that a reader of this one may want next, the nearest first: by the tags that they share, then by how many of its
 * headline's words they have, stemmed. Of its tags and its section the newest are looked at, so that what drops the page drops it
 * in time; `except` are those that stand on the page already. One query.
 */
export async function listRelated(story: Told, except: number[], limit: number): Promise<StoryCard[]> {
  const { number, edition, headline, language, section, tags } = story;
  const config = language === 'ru' ? 'russian' : 'english';
  const rows = await publicDb().$queryRaw<CardRow[]>`
    WITH words AS (SELECT w FROM unnest(tsvector_to_array(to_tsvector(${config}::regconfig, ${headline}))) AS w LIMIT 24),
    candidates AS (
      SELECT l.article_number, 1 AS shared
      FROM unnest(${tags.map(({ slug }) => slug)}::text[]) AS t(slug) CROSS JOIN LATERAL (
        SELECT article_number FROM publication_listings
        WHERE edition = ${edition} AND kind = 'tag' AND slug = t.slug
        ORDER BY first_published_at DESC, article_number DESC LIMIT ${newestPerTag}
      ) l
      UNION ALL (
        SELECT article_number, 0 FROM publication_listings
        WHERE edition = ${edition} AND kind = 'section' AND slug = ${section.slug}
        ORDER BY first_published_at DESC, article_number DESC LIMIT ${newestOfSection}
      )
    ),
    near AS (
      SELECT article_number, sum(shared) AS shared FROM candidates
      WHERE article_number <> ALL (${[number, ...except]}::int[]) GROUP BY article_number
    ),
    ranked AS (
      SELECT n.article_number, n.shared, (
        SELECT count(*) FILTER (WHERE p.search @@ quote_literal(w)::tsquery)::float8 / greatest(count(*), 1) FROM words
      ) AS likeness
      FROM near n JOIN publications p ON p.article_number = n.article_number
    )
    SELECT ${cardColumns} FROM ranked r JOIN publications p ON p.article_number = r.article_number
    WHERE r.shared > 0 OR r.likeness >= ${likeEnough}
    ORDER BY 2 * r.shared + r.likeness DESC, p.first_published_at DESC, p.article_number DESC
    LIMIT ${limit}`;
  return rows.map(toCard);
}
