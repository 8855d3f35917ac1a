import { listLatest } from '#lib/reader/list-publications.ts';
import { namesOf } from '#lib/reader/names.ts';
import { findNewsroom } from '#lib/reader/queries.ts';
import { type Feed, feedOf } from '#lib/syndication/feed.ts';
import { site } from './site.ts';

const length = 30;

/** The feed of the newest stories of the whole site, and the names by which it is dropped. */
export async function siteFeed(selfPath: string): Promise<{ feed: Feed; names: string[] }> {
  const [newsroom, cards] = await Promise.all([findNewsroom(), listLatest(length)]);
  const about = { title: newsroom.name, description: newsroom.tagline, homePath: '/', selfPath };
  return { feed: feedOf(cards, newsroom, about, site()), names: namesOf(['front'], cards) };
}
