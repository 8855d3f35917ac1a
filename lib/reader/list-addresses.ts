import { publicDb } from '#lib/platform/db.ts';

/** What a sitemap says of one story. */
export type StoryAddress = { number: number; path: string; publishedAt: Date };

/** What a news sitemap says of one story. */
export type NewsAddress = StoryAddress & { headline: string; language: string; firstPublishedAt: Date };

/** Article numbers per sitemap: a part's bounds never move, and its length is bounded by construction. */
export const numbersPerPart = 10_000;

const chunk = 2000;
const newsLimit = 1000;
const newsHours = 48;

/** The sitemap parts that hold at least one live story, by their index; a few index look-ups, whatever the archive's size. */
export async function listSitemapParts(): Promise<number[]> {
  const rows = await publicDb().$queryRaw<{ part: number }[]>`
    SELECT part FROM generate_series(
      (SELECT min(article_number) / ${numbersPerPart}::int FROM publications),
      (SELECT max(article_number) / ${numbersPerPart}::int FROM publications)
    ) AS part
    WHERE EXISTS (
      SELECT FROM publications
      WHERE article_number BETWEEN part * ${numbersPerPart}::int AND part * ${numbersPerPart}::int + ${numbersPerPart - 1}::int
    )
    ORDER BY part`;
  return rows.map((row) => row.part);
}

/** The live stories of one part in order, in chunks, so that no part is ever held whole. */
export async function* sitemapPart(part: number): AsyncGenerator<StoryAddress[]> {
  const end = (part + 1) * numbersPerPart;
  let from = part * numbersPerPart;
  while (from < end) {
    const rows = await publicDb().publication.findMany({
      where: { articleNumber: { gte: from, lt: end } },
      orderBy: { articleNumber: 'asc' },
      take: chunk,
      select: { articleNumber: true, path: true, publishedAt: true },
    });
    if (rows.length > 0) yield rows.map(({ articleNumber, ...row }) => ({ number: articleNumber, ...row }));
    if (rows.length < chunk) return;
    from = (rows.at(-1)?.articleNumber ?? end) + 1;
  }
}

/** The stories first published in the last 48 hours, newest first, at most 1000. */
export async function listNews(): Promise<NewsAddress[]> {
  return publicDb().$queryRaw<NewsAddress[]>`
    SELECT article_number AS number, path, headline, language,
      first_published_at AS "firstPublishedAt", published_at AS "publishedAt"
    FROM publications
    WHERE edition IN (SELECT '' UNION ALL SELECT language FROM editions)
      AND first_published_at > now() - make_interval(hours => ${newsHours}::int)
    ORDER BY first_published_at DESC, article_number DESC
    LIMIT ${newsLimit}`;
}
