import { pageAddresses } from '#lib/articles/draft-links.ts';
import { siblingsOf } from '#lib/articles/siblings/sibling-queries.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { relatedNumbers } from '#lib/document/extract.ts';
import type { Tx } from '#lib/platform/db.ts';
import { slugLineTaker } from '#lib/workflow/queries.ts';
import { type Issue, publishIssues, type RequirementContext } from '#lib/workflow/requirements.ts';
import { readLevels } from '#lib/workflow/steps.ts';
import { findBrokenLinks } from './links/link-queries.ts';
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
  const desk = await findDeskFacts(tx, identity.number, relatedNumbers(content.body));
  const brokenLinks = await findBrokenLinks(tx, pageAddresses(content.body));
  const siblings = await siblingsOf(tx, identity.number);
  return publishIssues(
    content,
    { slugTakenBy, isToCome, brokenLinks, siblings, ...desk },
    await readLevels(tx),
  );
}

type DeskFacts = Pick<RequirementContext, 'openSuggestions' | 'slugLineTakenBy' | 'unreadableRelated'>;

async function findDeskFacts(tx: Tx, number: number, related: number[]): Promise<DeskFacts> {
  const rows = await tx.$queryRaw<DeskFacts[]>`
    SELECT d.open_suggestions AS "openSuggestions", (${slugLineTaker}) AS "slugLineTakenBy",
           ARRAY(SELECT n FROM unnest(${related}::int[]) AS n
                 WHERE NOT EXISTS (SELECT FROM publications p WHERE p.article_number = n)) AS "unreadableRelated"
    FROM drafts d WHERE d.article_number = ${number}`;
  return rows[0] ?? { openSuggestions: 0, slugLineTakenBy: null, unreadableRelated: [] };
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
