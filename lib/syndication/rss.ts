import { type Feed, type FeedImage, type FeedItem, summaryAndNotes } from './feed.ts';
import { element, emptyElement, textElement, xmlDeclaration } from './xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** A feed as RSS 2.0. */
export function toRss(feed: Feed): string {
  const channel = element('channel', [
    titleElement(feed.title || feed.home),
    textElement('link', feed.home),
    textElement('description', feed.description || feed.home),
    textElement('language', feed.language),
    textElement('lastBuildDate', feed.updatedAt.toUTCString()),
    emptyElement('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    feed.hub ? emptyElement('atom:link', { href: feed.hub, rel: 'hub' }) : '',
    ...feed.items.map(rssItem),
  ]);
  return `${xmlDeclaration}${element('rss', [channel], namespaces)}\n`;
}

function rssItem(item: FeedItem): string {
  return element('item', [
    titleElement(item.title),
    textElement('link', item.address),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', item.publishedAt.toUTCString()),
    textElement('description', summaryAndNotes(item)),
    item.updatedAt > item.publishedAt ? textElement('atom:updated', item.updatedAt.toISOString()) : '',
    ...item.authors.map((author) => textElement('dc:creator', author.name)),
    textElement('category', item.section),
    item.isBreaking ? textElement('category', 'Breaking') : '',
    item.image ? rssImage(item.image) : '',
  ]);
}

function rssImage(image: FeedImage): string {
  const attributes = {
    url: image.address,
    medium: 'image',
    type: 'image/jpeg',
    width: String(image.width),
    height: String(image.height),
  };
  const words = [
    textElement('media:description', image.alt, { type: 'plain' }),
    textElement('media:credit', image.credit, { role: 'photographer' }),
  ];
  return element('media:content', words, attributes);
}

// Some readers take what "&lt;" stands for in a title for markup; written as numbers it is text for all of them.
function titleElement(title: string): string {
  return textElement('title', title).replaceAll('&lt;', '&#x3C;').replaceAll('&amp;', '&#x26;');
}
