import { slugOf } from '#lib/articles/slug.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import { dayOf, dayOfPath, slugOfPath } from './permalink.ts';
import type { PublicIdentity } from './public-article.ts';
import { correctionsOf, type PublicPast } from './steps.ts';

/**
 * How a story is known in public. Its number, first time and day stay through every publication, whatever the newsroom's
 * time zone becomes; so does its slug, until somebody types another: a new headline moves no address.
 */
export async function identityOf(
  tx: Tx,
  number: number,
  content: ArticleContent,
  past: PublicPast,
  now: Date,
): Promise<PublicIdentity> {
  const earlier = past.live ?? past.tombstone;
  const firstPublishedAt = earlier?.firstPublishedAt ?? now;
  const earlierDay = earlier && dayOfPath(earlier.path);
  const earlierSlug = earlier && slugOfPath(earlier.path);
  return {
    number,
    slug: content.slug || earlierSlug || slugOf(content.headline),
    day: earlierDay ?? dayOf(firstPublishedAt, await newsroomTimeZone(tx)),
    firstPublishedAt,
    publishedAt: now,
    corrections: correctionsOf(past.live),
  };
}

async function newsroomTimeZone(tx: Tx): Promise<string> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return newsroom?.timeZone ?? 'UTC';
}
