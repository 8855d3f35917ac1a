import type { ListRef, PublicChange } from '#lib/audit/events.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { writePublicCorrections } from './correction-steps.ts';
import { listsOf, mediaKeysOf, publicationRow } from './public-article.ts';
import { withSectionsAbove, writeLists } from './public-lists.ts';
import type { PublicArticle, PublicAsset, PublicAuthor, PublicImage, PublicTag } from './types.ts';

// Any constant will do; it only has to be the same for everything that changes what the public sees.
const publicLock = 72_110_405;

/** What the public has, or last had, of an article. */
export type PublicPast = {
  live: Awaited<ReturnType<typeof findLive>>;
  tombstone: {
    path: string;
    firstPublishedAt: Date;
    isDayOnly: boolean;
    revisionId: string | null;
    publishedAt: Date | null;
  } | null;
};

/** One change of the public's copy at a time, until commit: lists are made and tidied without races. Returns the time from when it is held. */
export async function lockPublic(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`
    WITH held AS MATERIALIZED (SELECT pg_advisory_xact_lock(${publicLock}::bigint))
    SELECT clock_timestamp()::timestamptz(3) AS now FROM held`;
  const row = rows[0];
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}

/** A story's group, as an event says it; nothing where it stands alone. */
export function inGroup(storyGroup: string | null): Pick<PublicChange, 'group'> {
  return storyGroup === null ? {} : { group: storyGroup };
}

/** The article's publication or tombstone. */
export async function findPast(tx: Tx, number: number): Promise<PublicPast> {
  const live = await findLive(tx, number);
  const tombstone = live
    ? null
    : await tx.tombstone.findUnique({
        where: { articleNumber: number },
        select: { path: true, firstPublishedAt: true, isDayOnly: true, revisionId: true, publishedAt: true },
      });
  return { live, tombstone };
}

/** The lists in which a live article stands; none when it is not live. */
export function listsOfLive(live: PublicPast['live']): ListRef[] {
  return live ? listsOf(namesOf(live)) : [];
}

/** The article's publication; throws `invalid` when readers do not have it ("This story is not live: …"). */
export async function requireLive(
  tx: Tx,
  number: number,
  so: string,
): Promise<NonNullable<PublicPast['live']>> {
  const live = await findLive(tx, number);
  if (!live) throw new NightdeskError('invalid', `This story is not live: ${so}.`);
  return live;
}

/** What an event says of a change of this publication. */
export async function changeOf(tx: Tx, live: NonNullable<PublicPast['live']>): Promise<PublicChange> {
  const { articleNumber: number, path, headline, storyGroup } = live;
  return {
    number,
    path,
    headline,
    lists: await withSectionsAbove(tx, listsOfLive(live)),
    ...inGroup(storyGroup),
  };
}

/**
 * Writes the public's copy and everything by which it is found; the old address leads to the new one. Answers with the group
 * of stories that tell the same, if it is in one.
 */
export async function writePublication(
  tx: Tx,
  article: PublicArticle,
  revisionId: string,
  past: PublicPast,
): Promise<{ storyGroup: string | null }> {
  const { live, tombstone } = past;
  const row = publicationRow(article, revisionId);
  const where = { articleNumber: article.number };
  const select = { storyGroup: true };
  if (tombstone) await tx.tombstone.deleteMany({ where });
  const written = live
    ? await tx.publication.update({ where, data: row, select })
    : await tx.publication.create({ data: row, select });
  if (!live || hasOtherNames(live, article)) await writeLists(tx, article, listsOfLive(live));
  await writeMedia(tx, article, live);
  await writePublicCorrections(tx, article.number, article.corrections, live);
  await leadToNewPath(tx, article, live?.path ?? tombstone?.path ?? null);
  return written;
}

/** Takes the public's copy away, with its listings and photographs, and puts a tombstone there. */
export async function removePublication(
  tx: Tx,
  live: NonNullable<PublicPast['live']>,
  { now, publicNote }: { now: Date; publicNote: string },
): Promise<void> {
  const { articleNumber, path, firstPublishedAt, isDayOnly, revisionId, publishedAt } = live;
  await tx.publication.delete({ where: { articleNumber }, select: { articleNumber: true } });
  await tx.tombstone.createMany({
    data: [
      {
        ...{ articleNumber, path, firstPublishedAt, isDayOnly, revisionId, publishedAt },
        ...{ withdrawnAt: now, publicNote },
      },
    ],
  });
}

function findLive(tx: Tx, number: number) {
  return tx.publication.findUnique({ where: { articleNumber: number } });
}

function namesOf(live: NonNullable<PublicPast['live']>) {
  return {
    section: { slug: live.sectionSlug, name: live.sectionName },
    tags: live.tags as PublicTag[],
    byline: live.byline as PublicAuthor[],
  };
}

function hasOtherNames(live: NonNullable<PublicPast['live']>, article: PublicArticle): boolean {
  const { section, tags, byline } = article;
  return (
    live.edition !== article.edition ||
    canonicalJson(namesOf(live)) !== canonicalJson({ section, tags, byline })
  );
}

async function writeMedia(tx: Tx, article: PublicArticle, live: PublicPast['live']): Promise<void> {
  const { number: articleNumber } = article;
  const keys = mediaKeysOf(article);
  const keysBefore = live
    ? mediaKeysOf({ lede: live.lede as PublicImage | null, media: live.media as Record<string, PublicAsset> })
    : [];
  if (canonicalJson(keys.toSorted()) === canonicalJson(keysBefore.toSorted())) return;
  await tx.publicationMedia.deleteMany({ where: { articleNumber } });
  await tx.publicationMedia.createMany({ data: keys.map((key) => ({ key, articleNumber })) });
}

async function leadToNewPath(tx: Tx, article: PublicArticle, oldPath: string | null): Promise<void> {
  if (oldPath === null || oldPath === article.path) return;
  await tx.redirect.deleteMany({ where: { path: article.path } });
  await tx.redirect.createMany({
    data: [{ path: oldPath, articleNumber: article.number }],
    skipDuplicates: true,
  });
}
