import { type Feed, type FeedItem, summaryAndNotes } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.hub ? { hubs: [{ type: 'WebSub', url: feed.hub }] } : {}),
    items: feed.items.map(jsonItem),
  });
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.address,
    title: item.title,
    summary: item.summary,
    // An item must have content; a feed of summaries says the summary, or the headline where there is none.
    content_text: summaryAndNotes(item) || item.title,
    language: item.language,
    authors: item.authors.map((author) => ({ name: author.name, url: author.address })),
    tags: [...(item.section ? [item.section] : []), ...(item.isBreaking ? ['Breaking'] : [])],
    ...(item.image ? { image: item.image.address } : {}),
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
  };
}
