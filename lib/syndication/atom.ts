import { type Feed, type FeedItem, summaryAndNotes } from './feed.ts';
import { element, emptyElement, textElement, xmlDeclaration } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const parts = [
    textElement('title', feed.title || feed.home),
    textElement('subtitle', feed.description),
    textElement('id', feed.home),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    feed.hub ? emptyElement('link', { rel: 'hub', href: feed.hub }) : '',
    textElement('updated', feed.updatedAt.toISOString()),
    element('author', [textElement('name', feed.title || feed.home)]),
    ...feed.items.map(atomEntry),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return `${xmlDeclaration}${element('feed', parts, attributes)}\n`;
}

function atomEntry(item: FeedItem): string {
  const parts = [
    // An entry must have a title, even where a headline cannot be written in XML at all.
    textElement('title', item.title) || '<title/>',
    textElement('id', item.id),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.address }),
    textElement('published', item.publishedAt.toISOString()),
    textElement('updated', item.updatedAt.toISOString()),
    ...item.authors.map((author) =>
      element('author', [textElement('name', author.name), textElement('uri', author.address)]),
    ),
    item.section ? emptyElement('category', { term: item.section }) : '',
    item.isBreaking ? emptyElement('category', { term: 'Breaking' }) : '',
    textElement('summary', summaryAndNotes(item) || item.title),
    item.image
      ? emptyElement('link', { rel: 'enclosure', type: 'image/jpeg', href: item.image.address })
      : '',
  ];
  return element('entry', parts, { 'xml:lang': item.language });
}
