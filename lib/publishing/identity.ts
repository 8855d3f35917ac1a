import { isDayAlone, momentOfTold } from '#lib/articles/first-published.ts';
import { slugOf } from '#lib/articles/slug.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { databaseNow, db, type Tx } from '#lib/platform/db.ts';
import { editionOf } from '#lib/taxonomy/edition-queries.ts';
import { standingCorrections } from './correction-steps.ts';
import { dayOf, dayOfPath, slugOfPath } from './permalink.ts';
import type { PublicIdentity } from './public-article.ts';
import type { PublicPast } from './steps.ts';

/**
 * How a story is known in public. Its number, first time and day stay through every publication, whatever the newsroom's
 * time zone becomes; so does its slug, until somebody types another: a new headline moves no address. A story that says
 * when it was first published elsewhere was first published then (docs/decisions/0115).
 */
export async function identityOf(
  tx: Tx,
  number: number,
  content: ArticleContent,
  past: PublicPast,
  now: Date,
): Promise<PublicIdentity> {
  const earlier = past.live ?? past.tombstone;
  const timeZone = await newsroomTimeZone(tx);
  const first = earlier ?? firstTimeOf(content, timeZone, now);
  const { firstPublishedAt, isDayOnly } = first;
  const earlierDay = earlier && dayOfPath(earlier.path);
  const earlierSlug = earlier && slugOfPath(earlier.path);
  return {
    number,
    edition: await editionOf(tx, content.language),
    slug: content.slug || earlierSlug || slugOf(content.headline),
    day: earlierDay ?? dayOf(firstPublishedAt, timeZone),
    firstPublishedAt,
    isDayOnly,
    // The words that readers get first are those of that time, not a later version of them.
    publishedAt: earlier ? now : firstPublishedAt,
    corrections: earlier ? await standingCorrections(tx, number) : [],
  };
}

function firstTimeOf(
  { firstPublished }: ArticleContent,
  timeZone: string,
  now: Date,
): Pick<PublicIdentity, 'firstPublishedAt' | 'isDayOnly'> {
  if (firstPublished === null) return { firstPublishedAt: now, isDayOnly: false };
  const firstPublishedAt = momentOfTold(firstPublished, timeZone, now);
  return { firstPublishedAt, isDayOnly: isDayAlone(firstPublished) };
}

/** The newsroom's clocks: their zone, and the day that they show, as it stands in addresses. */
export async function newsroomClock(): Promise<{ timeZone: string; today: string }> {
  const [timeZone, now] = await Promise.all([newsroomTimeZone(db()), databaseNow(db())]);
  return { timeZone, today: dayOf(now, timeZone) };
}

/** The newsroom's zone, in which its days begin. */
export async function newsroomTimeZone(tx: Tx): Promise<string> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return newsroom?.timeZone ?? 'UTC';
}
