import type { Metadata } from 'next';
import type { PublicArticle } from '#lib/publishing/types.ts';
import type { Alternate, EditionView, NewsroomView } from '#lib/reader/types.ts';
import { newsroomCardPath, storyCardPath } from '#lib/syndication/card/card-address.ts';
import { cardHeight, cardWidth } from '#lib/syndication/card/draw-card.ts';
import { absolute, feedImage } from '#lib/syndication/feed.ts';
import { firstTime, isUpdated } from '#lib/syndication/json-ld.ts';
import { oembedAddress } from '#lib/syndication/oembed.ts';
import { feedsInHead } from './feed-answer.ts';
import { site } from './site.ts';

type Page = {
  title: string;
  description: string;
  /** Within the edition. */
  path: string;
  /** Whether feeds stand under it. */
  hasFeeds?: boolean;
  cursor?: string | undefined;
  /** The editions that have this page too, its own among them. */
  alternates?: EditionView[];
};

/** The head of a front, a list or a search; a later page of a list is followed but not listed by search engines. */
export function pageMetadata(newsroom: NewsroomView, page: Page): Metadata {
  const query = page.cursor ? `?cursor=${encodeURIComponent(page.cursor)}` : '';
  const address = `${absolute(newsroom.home + page.path, site())}${query}`;
  const title = page.path === '/' ? page.title : `${page.title} | ${newsroom.name}`;
  const description = page.description || undefined;
  const images = [ownCard(newsroomCardPath(newsroom.edition), newsroom.name)];
  return {
    title,
    description,
    robots: page.cursor || page.path === '/search' ? { index: false, follow: true } : undefined,
    alternates: {
      canonical: address,
      types: page.hasFeeds ? feedsInHead(newsroom, page.path) : undefined,
      languages: page.cursor ? undefined : languagesOf(page.alternates ?? [], page.path),
    },
    openGraph: { type: 'website', siteName: newsroom.name, title, description, url: address, images },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

/** The head of a story. */
export function storyMetadata(
  newsroom: NewsroomView,
  article: PublicArticle,
  siblings: Alternate[],
): Metadata {
  const address = absolute(article.path, site());
  const words = { title: article.headline, description: article.standfirst || undefined };
  const images = storyImages(article);
  return {
    title: `${article.headline} | ${newsroom.name}`,
    description: words.description,
    authors: article.byline.map((author) => ({
      name: author.name,
      url: absolute(`${newsroom.home}/author/${author.slug}`, site()),
    })),
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    alternates: { canonical: address, languages: hreflangs(siblings), types: oembedInHead(article) },
    openGraph: {
      ...words,
      type: 'article',
      siteName: newsroom.name,
      locale: article.language,
      url: address,
      publishedTime: firstTime(article, newsroom),
      modifiedTime: isUpdated(article) ? article.publishedAt.toISOString() : firstTime(article, newsroom),
      authors: article.byline.map((author) => absolute(`${newsroom.home}/author/${author.slug}`, site())),
      section: article.section.name,
      tags: article.tags.map((tag) => tag.name),
      images,
    },
    twitter: { ...words, card: 'summary_large_image', images },
  };
}

function languagesOf(editions: EditionView[], path: string) {
  return hreflangs(editions.map(({ language, home }) => ({ language, path: home + path })));
}

// Where a reader of a language finds the same; the main edition's page, which comes first, is for everybody else.
function hreflangs(alternates: Alternate[]): Record<string, string> | undefined {
  const [first] = alternates;
  if (!first || alternates.length < 2) return undefined;
  const known = alternates.map(({ language, path }) => [language, absolute(path, site())]);
  return { ...Object.fromEntries(known), 'x-default': absolute(first.path, site()) };
}

function oembedInHead(article: PublicArticle): Record<string, string> {
  return {
    'application/json+oembed': oembedAddress(article, 'json', site()),
    'text/xml+oembed': oembedAddress(article, 'xml', site()),
  };
}

// The photograph of the story; one without shows its headline on a card of our own.
function storyImages({ lede, number, headline }: PublicArticle) {
  const image = lede && feedImage(lede, site());
  if (!image) return [ownCard(storyCardPath(number), headline)];
  return [{ url: image.address, width: image.width, height: image.height, alt: image.alt }];
}

function ownCard(path: string, alt: string) {
  return { url: absolute(path, site()), width: cardWidth, height: cardHeight, type: 'image/png', alt };
}
