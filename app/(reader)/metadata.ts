import type { Metadata } from 'next';
import type { PublicArticle, PublicImage } from '#lib/publishing/types.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { absolute, feedImage } from '#lib/syndication/feed.ts';
import { firstTime, isUpdated } from '#lib/syndication/json-ld.ts';
import { site } from './site.ts';

type Page = { title: string; description: string; path: string; feed?: string; cursor?: string };

/** The head of a front, a list or a search; a later page of a list is followed but not listed by search engines. */
export function pageMetadata(newsroom: NewsroomView, page: Page): Metadata {
  const query = page.cursor ? `?cursor=${encodeURIComponent(page.cursor)}` : '';
  const address = `${absolute(page.path, site())}${query}`;
  const title = page.path === '/' ? page.title : `${page.title} | ${newsroom.name}`;
  const description = page.description || undefined;
  const feed = page.feed ? { 'application/rss+xml': absolute(page.feed, site()) } : undefined;
  return {
    title,
    description,
    robots: page.cursor || page.path === '/search' ? { index: false, follow: true } : undefined,
    alternates: { canonical: address, types: feed },
    openGraph: { type: 'website', siteName: newsroom.name, title, description, url: address },
    twitter: { card: 'summary', title, description },
  };
}

/** The head of a story. */
export function storyMetadata(newsroom: NewsroomView, article: PublicArticle): Metadata {
  const address = absolute(article.path, site());
  const words = { title: article.headline, description: article.standfirst || undefined };
  const images = article.lede ? cardImages(article.lede) : undefined;
  return {
    title: `${article.headline} | ${newsroom.name}`,
    description: words.description,
    authors: article.byline.map((author) => ({
      name: author.name,
      url: absolute(`/author/${author.slug}`, site()),
    })),
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    alternates: { canonical: address },
    openGraph: {
      ...words,
      type: 'article',
      siteName: newsroom.name,
      locale: article.language,
      url: address,
      publishedTime: firstTime(article, newsroom),
      modifiedTime: isUpdated(article) ? article.publishedAt.toISOString() : firstTime(article, newsroom),
      authors: article.byline.map((author) => absolute(`/author/${author.slug}`, site())),
      section: article.section.name,
      tags: article.tags.map((tag) => tag.name),
      images,
    },
    twitter: { ...words, card: images ? 'summary_large_image' : 'summary', images },
  };
}

function cardImages(lede: PublicImage) {
  const image = feedImage(lede, site());
  if (!image) return undefined;
  return [{ url: image.address, width: image.width, height: image.height, alt: image.alt }];
}
