import { numberOfStory } from '#lib/publishing/permalink.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { storyCardPath } from './card/card-address.ts';
import { cardHeight, cardWidth } from './card/draw-card.ts';
import { absolute, feedImage } from './feed.ts';
import { element, textElement, xmlDeclaration } from './xml.ts';

/** What oEmbed says of a story: a link, with a picture. */
export type Oembed = Record<string, string | number>;

/** The number of the story that an address of this site leads to; null for what is elsewhere, and for what is no story's. */
export function storyAtAddress(address: string, site: string): number | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  if (origin !== new URL(site).origin) return null;
  const [, lastPart = ''] = /^(?:\/[a-z]{2})?\/\d{4}\/\d{2}\/\d{2}\/([^/]+)$/.exec(pathname) ?? [];
  return numberOfStory(lastPart);
}

/** Where oEmbed of a story is found, in one of its two formats. */
export function oembedAddress({ path }: PublicArticle, format: 'json' | 'xml', site: string): string {
  const asked = new URLSearchParams({ url: absolute(path, site), format });
  return absolute(`/oembed?${asked}`, site);
}

/** A story as oEmbed 1.0 shows it in a page elsewhere. */
export function oembedOf(article: PublicArticle, newsroom: NewsroomView, site: string): Oembed {
  const photo = article.lede && feedImage(article.lede, site);
  const picture = photo ?? {
    address: absolute(storyCardPath(article.number), site),
    width: cardWidth,
    height: cardHeight,
  };
  const [author] = article.byline;
  return {
    version: '1.0',
    type: 'link',
    title: article.headline,
    ...(author && {
      author_name: article.byline.map(({ name }) => name).join(', '),
      author_url: absolute(`${newsroom.home}/author/${author.slug}`, site),
    }),
    provider_name: newsroom.name,
    provider_url: absolute(newsroom.home || '/', site),
    cache_age: 60,
    thumbnail_url: picture.address,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}

/** The same as XML. */
export function toOembedXml(said: Oembed): string {
  const parts = Object.entries(said).map(([name, value]) => textElement(name, String(value)));
  return `${xmlDeclaration}${element('oembed', parts)}\n`;
}
