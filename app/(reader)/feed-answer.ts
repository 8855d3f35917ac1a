import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { toAtom } from '#lib/syndication/atom.ts';
import { absolute, type Feed } from '#lib/syndication/feed.ts';
import { toJsonFeed } from '#lib/syndication/json-feed.ts';
import { toRss } from '#lib/syndication/rss.ts';
import { machineAnswer } from './machine-answer.ts';
import { site } from './site.ts';

// What each format is called in addresses and in heads. A feed stands under the page that it follows.
const formats = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', write: toRss },
  atom: { file: 'atom.xml', type: 'application/atom+xml', write: toAtom },
  json: { file: 'feed.json', type: 'application/feed+json', write: toJsonFeed },
};

/** The formats in which every list has a feed. */
export type FeedFormat = keyof typeof formats;

/** Where the feed of a page stands, in the edition: under the page's own address. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === '/' ? '' : path}/${formats[format].file}`;
}

/** The feeds of a page, as its head names them: an absolute address for each type. */
export function feedsInHead({ home }: NewsroomView, path: string): Record<string, string> {
  const each = Object.keys(formats) as FeedFormat[];
  return Object.fromEntries(
    each.map((format) => [formats[format].type, absolute(home + feedPath(path, format), site())]),
  );
}

/** A feed in one of its formats, by the names that drop it, true for `lasts` milliseconds if not for good. */
export async function feedAnswer(
  feed: Feed,
  format: FeedFormat,
  names: string[],
  lasts: number | null = null,
): Promise<Response> {
  const { hub } = await findSiteSettings();
  const answer = machineAnswer(formats[format].write({ ...feed, hub }), format, names, lasts);
  if (hub) answer.headers.set('Link', `<${hub}>; rel="hub", <${feed.self}>; rel="self"`);
  return answer;
}
