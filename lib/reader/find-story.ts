import { databaseNow, publicDb } from '#lib/platform/db.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { readAssets, readBody, readByline, readCorrections, readImage, readNameds } from './public-json.ts';
import type { Story } from './types.ts';

const selected = {
  articleNumber: true,
  edition: true,
  storyGroup: true,
  path: true,
  slug: true,
  headline: true,
  standfirst: true,
  dateline: true,
  language: true,
  sectionSlug: true,
  sectionName: true,
  byline: true,
  tags: true,
  lede: true,
  body: true,
  media: true,
  schemaVersion: true,
  words: true,
  corrections: true,
  firstPublishedAt: true,
  isDayOnly: true,
  originalAddress: true,
  publishedAt: true,
  breakingUntil: true,
} as const;

/** The live story of that number, or where it was withdrawn; null when the public never saw it. One query for a live story. */
export async function findStory(number: number): Promise<Story | null> {
  const row = await findPublication(number);
  if (row) {
    const { storyGroup } = row;
    return { state: 'live', article: toArticle(row), breakingFor: await breakingFor(row), storyGroup };
  }
  const tombstone = await publicDb().tombstone.findUnique({
    where: { articleNumber: number },
    select: { path: true, publicNote: true },
  });
  return tombstone ? { state: 'withdrawn', number, path: tombstone.path, note: tombstone.publicNote } : null;
}

// What was never breaking news asks for no time.
async function breakingFor({ breakingUntil }: Row): Promise<number | null> {
  if (!breakingUntil) return null;
  const left = breakingUntil.getTime() - (await databaseNow(publicDb())).getTime();
  return left > 0 ? left : null;
}

function findPublication(number: number) {
  return publicDb().publication.findUnique({ where: { articleNumber: number }, select: selected });
}

type Row = NonNullable<Awaited<ReturnType<typeof findPublication>>>;

function toArticle(row: Row): PublicArticle {
  return {
    number: row.articleNumber,
    edition: row.edition,
    path: row.path,
    slug: row.slug,
    headline: row.headline,
    standfirst: row.standfirst,
    dateline: row.dateline,
    language: row.language,
    section: { slug: row.sectionSlug, name: row.sectionName },
    byline: readByline(row.byline),
    tags: readNameds(row.tags),
    lede: readImage(row.lede),
    body: readBody(row.body),
    schemaVersion: row.schemaVersion,
    media: readAssets(row.media),
    words: row.words,
    corrections: readCorrections(row.corrections),
    firstPublishedAt: row.firstPublishedAt,
    isDayOnly: row.isDayOnly,
    originalAddress: row.originalAddress,
    publishedAt: row.publishedAt,
  };
}
