import type { ArticleContent } from '#lib/articles/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type Issue, publishIssues, type RequirementContext } from '#lib/workflow/requirements.ts';
import type { PublicIdentity } from './public-article.ts';
import type { PublicPast } from './steps.ts';

/** What a text lacks for the public, with all that only the database knows of it. */
export async function findRequirementIssues(
  tx: Tx,
  content: ArticleContent,
  identity: PublicIdentity,
  past: PublicPast,
  now: Date,
): Promise<Issue[]> {
  // What was public once was first published: a clock that was put back makes it no story of the future.
  const isToCome = !past.live && !past.tombstone && identity.firstPublishedAt > now;
  const hasItsSlug = past.live?.slug === identity.slug;
  const slugTakenBy = hasItsSlug ? null : await findSlugTaker(tx, identity);
  return publishIssues(content, { slugTakenBy, isToCome });
}

// The number keeps two addresses apart; people do not (docs/decisions/0032). A day can begin and end elsewhere by a
// day: the first publications of two days around are looked through, by their index.
async function findSlugTaker(tx: Tx, identity: PublicIdentity): Promise<RequirementContext['slugTakenBy']> {
  const { number, slug, day, firstPublishedAt } = identity;
  const rows = await tx.$queryRaw<{ number: number; headline: string }[]>`
    SELECT article_number AS number, headline FROM publications
    WHERE first_published_at BETWEEN ${firstPublishedAt}::timestamptz - interval '2 days' AND ${firstPublishedAt}::timestamptz + interval '2 days'
      AND slug = ${slug} AND starts_with(path, ${`/${day}/`}) AND article_number <> ${number} LIMIT 1`;
  return rows[0] ?? null;
}
