import type { ListRef } from '#lib/audit/events.ts';
import type { Tx } from '#lib/platform/db.ts';
import { listsOf, mediaKeysOf, publicationRow } from './public-article.ts';
import type { Surroundings } from './surroundings.ts';
import type { PublicArticle, PublicAuthor, PublicCorrection, PublicTag } from './types.ts';

// Any constant will do; it only has to be the same for everything that changes what the public sees.
const publicLock = 72_110_405;

/** What the public has, or last had, of an article. */
export type PublicPast = {
  live: Awaited<ReturnType<typeof findLive>>;
  tombstone: { path: string; firstPublishedAt: Date } | null;
};

/** One change of the public's copy at a time, until commit: lists are made and tidied without races. */
export async function lockPublic(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${publicLock}::bigint)`;
}

/** The article's publication or tombstone. */
export async function findPast(tx: Tx, number: number): Promise<PublicPast> {
  const live = await findLive(tx, number);
  const tombstone = live
    ? null
    : await tx.tombstone.findUnique({
        where: { articleNumber: number },
        select: { path: true, firstPublishedAt: true },
      });
  return { live, tombstone };
}

/** The lists in which a live article stands. */
export function listsOfLive(live: NonNullable<PublicPast['live']>): ListRef[] {
  return listsOf({
    section: { slug: live.sectionSlug, name: live.sectionName },
    tags: live.tags as PublicTag[],
    byline: live.byline as PublicAuthor[],
  });
}

/** The corrections of a live article. */
export function correctionsOf(live: PublicPast['live']): PublicCorrection[] {
  return (live?.corrections ?? []) as PublicCorrection[];
}

/** Writes the public's copy and everything by which it is found; the old address leads to the new one. */
export async function writePublication(
  tx: Tx,
  article: PublicArticle,
  revisionId: string,
  past: PublicPast,
  around: Surroundings,
): Promise<void> {
  const row = publicationRow(article, revisionId);
  const select = { articleNumber: true };
  await tx.tombstone.deleteMany({ where: { articleNumber: article.number } });
  if (past.live) await tx.publication.update({ where: { articleNumber: article.number }, data: row, select });
  else await tx.publication.create({ data: row, select });
  await writeLists(tx, article, around);
  await writeListings(tx, article);
  await writeMedia(tx, article);
  await leadToNewPath(tx, article, past.live?.path ?? past.tombstone?.path ?? null);
}

/** Takes the public's copy away, with its listings and photographs, and puts a tombstone there. */
export async function removePublication(
  tx: Tx,
  live: NonNullable<PublicPast['live']>,
  now: Date,
): Promise<void> {
  const { articleNumber, path, firstPublishedAt } = live;
  await tx.publication.delete({ where: { articleNumber }, select: { articleNumber: true } });
  await tx.tombstone.createMany({ data: [{ articleNumber, path, firstPublishedAt, withdrawnAt: now }] });
}

/** Takes tags and authors in which nothing stands any more out of the public's sight. Sections stay. */
export async function removeEmptyLists(tx: Tx, lists: ListRef[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM public_lists l USING unnest(${lists.map((list) => list.kind)}::text[], ${lists.map((list) => list.slug)}::text[]) AS old(kind, slug)
    WHERE l.kind = old.kind AND l.slug = old.slug AND l.kind <> 'section'
      AND NOT EXISTS (SELECT FROM publication_listings pl WHERE pl.kind = l.kind AND pl.slug = l.slug)`;
}

/** Each list once, in a steady order. */
export function distinctLists(lists: ListRef[]): ListRef[] {
  const byName = new Map(lists.map((list) => [`${list.kind}:${list.slug}`, list]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

function findLive(tx: Tx, number: number) {
  return tx.publication.findUnique({ where: { articleNumber: number } });
}

async function writeLists(tx: Tx, article: PublicArticle, around: Surroundings): Promise<void> {
  const bios = new Map(Object.values(around.authors).map((author) => [author.slug, author.bio]));
  const lists = [
    ...article.tags.map((tag) => ({ kind: 'tag', slug: tag.slug, title: tag.name, intro: '' })),
    ...article.byline.map(({ slug, name }) => ({
      kind: 'author',
      slug,
      title: name,
      intro: bios.get(slug) ?? '',
    })),
  ];
  await tx.publicList.createMany({
    data: [{ kind: 'section', slug: article.section.slug, title: article.section.name }],
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    INSERT INTO public_lists (kind, slug, title, intro)
    SELECT * FROM unnest(${lists.map((list) => list.kind)}::text[], ${lists.map((list) => list.slug)}::text[],
                         ${lists.map((list) => list.title)}::text[], ${lists.map((list) => list.intro)}::text[])
    ON CONFLICT (kind, slug) DO UPDATE SET title = EXCLUDED.title, intro = EXCLUDED.intro`;
}

async function writeListings(tx: Tx, article: PublicArticle): Promise<void> {
  const { number: articleNumber, firstPublishedAt } = article;
  await tx.publicationListing.deleteMany({ where: { articleNumber } });
  await tx.publicationListing.createMany({
    data: listsOf(article).map((list) => ({ ...list, articleNumber, firstPublishedAt })),
  });
}

async function writeMedia(tx: Tx, article: PublicArticle): Promise<void> {
  const { number: articleNumber } = article;
  await tx.publicationMedia.deleteMany({ where: { articleNumber } });
  const keys = mediaKeysOf(article);
  if (keys.length === 0) return;
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
