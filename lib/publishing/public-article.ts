import type { ArticleContent } from '#lib/articles/types.ts';
import type { ListRef } from '#lib/audit/events.ts';
import { imageIds, plainText, wordCount } from '#lib/document/extract.ts';
import { schemaVersion } from '#lib/document/types.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import { Prisma, type Publication } from '#lib/platform/prisma/client.ts';
import { canonicalPath } from './permalink.ts';
import type { Surroundings } from './surroundings.ts';
import type { PublicArticle, PublicCorrection, PublicImage } from './types.ts';

/** What publishing adds to a text: its number, its slug and day in the address, its times and its corrections. */
export type PublicIdentity = {
  number: number;
  edition: string;
  slug: string;
  day: string;
  firstPublishedAt: Date;
  isDayOnly: boolean;
  publishedAt: Date;
  corrections: PublicCorrection[];
};

/** The public's page of a text: what publishing stores and what a preview shows, by this one function. */
export function publicArticle(
  content: ArticleContent,
  around: Surroundings,
  identity: PublicIdentity,
): PublicArticle {
  const { day, slug, number, edition, ...times } = identity;
  const inBody = imageIds(content.body).flatMap((id) => {
    const asset = around.assets[id];
    return asset ? [[id, asset] as const] : [];
  });
  return {
    number,
    edition,
    path: canonicalPath(edition, day, slug, number),
    slug,
    headline: content.headline,
    standfirst: content.standfirst,
    dateline: content.dateline,
    language: content.language,
    section: around.section ?? { slug: '', name: '' },
    byline: eachOnce(content.authorIds.flatMap((id) => around.authors[id] ?? [])),
    tags: eachOnce(content.tagIds.flatMap((id) => around.tags[id] ?? [])),
    lede: ledeOf(content, around),
    body: content.body,
    schemaVersion,
    media: Object.fromEntries(inBody),
    words: wordCount(content.body),
    originalAddress: content.originalAddress,
    ...times,
  };
}

/** The row of `publications` for a public article. */
export function publicationRow(
  article: PublicArticle,
  revisionId: string,
): Prisma.PublicationUncheckedCreateInput {
  const { number, section, lede, ...rest } = article;
  return {
    ...rest,
    articleNumber: number,
    revisionId,
    sectionSlug: section.slug,
    sectionName: section.name,
    lede: lede ?? Prisma.DbNull,
    body: article.body as Prisma.InputJsonObject,
    text: plainText(article.body),
  };
}

/** Whether readers would see no difference between a publication and this article. */
export function isSamePage(live: Publication, article: PublicArticle): boolean {
  const { revisionId, text, firstPublishedAt, publishedAt, ...shown } = publicationRow(
    article,
    live.revisionId,
  );
  const stored = Object.fromEntries(Object.keys(shown).map((key) => [key, live[key as keyof Publication]]));
  return canonicalJson(stored) === canonicalJson({ ...shown, lede: article.lede });
}

/** The public lists in which an article stands. */
export function listsOf(article: Pick<PublicArticle, 'section' | 'tags' | 'byline'>): ListRef[] {
  return [
    { kind: 'section', slug: article.section.slug },
    ...article.tags.map(({ slug }) => ({ kind: 'tag' as const, slug })),
    ...article.byline.map(({ slug }) => ({ kind: 'author' as const, slug })),
  ];
}

/** The media keys that an article makes public, each once. */
export function mediaKeysOf(article: Pick<PublicArticle, 'lede' | 'media'>): string[] {
  const inBody = Object.values(article.media).map((asset) => asset.key);
  return [...new Set(article.lede ? [article.lede.key, ...inBody] : inBody)];
}

// Two tags or authors of a text may have been merged into one since.
function eachOnce<Term extends { slug: string }>(terms: Term[]): Term[] {
  return terms.filter(({ slug }, place) => terms.findIndex((other) => other.slug === slug) === place);
}

function ledeOf({ lede }: ArticleContent, around: Surroundings): PublicImage | null {
  const asset = lede && around.assets[lede.assetId];
  return asset ? { ...asset, caption: lede.caption, credit: lede.credit, alt: lede.alt } : null;
}
