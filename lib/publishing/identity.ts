import type { Tx } from '#lib/platform/db.ts';
import { dayOf, dayOfPath } from './permalink.ts';
import type { PublicIdentity } from './public-article.ts';
import { correctionsOf, type PublicPast } from './steps.ts';

/** What stays with a story through every publication: its first time, and the day in its address, which no change of the newsroom's time zone moves. */
export async function identityOf(
  tx: Tx,
  number: number,
  past: PublicPast,
  now: Date,
): Promise<PublicIdentity> {
  const earlier = past.live ?? past.tombstone;
  const firstPublishedAt = earlier?.firstPublishedAt ?? now;
  const day = earlier && dayOfPath(earlier.path);
  return {
    number,
    day: day ?? dayOf(firstPublishedAt, await newsroomTimeZone(tx)),
    firstPublishedAt,
    publishedAt: now,
    corrections: correctionsOf(past.live),
  };
}

async function newsroomTimeZone(tx: Tx): Promise<string> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return newsroom?.timeZone ?? 'UTC';
}
