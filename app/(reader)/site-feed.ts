import { listLatest } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findNewsroom } from '#lib/reader/queries.ts';
import { type Feed, feedOf } from '#lib/syndication/feed.ts';
import { site } from './site.ts';

const length = 30;

/** The feed of the newest stories of the whole site, by which names it is dropped, and how long it is true. */
export async function siteFeed(
  selfPath: string,
): Promise<{ feed: Feed; names: string[]; lasts: number | null }> {
  const [newsroom, cards] = await Promise.all([findNewsroom(), listLatest(length)]);
  const about = { title: newsroom.name, description: newsroom.tagline, homePath: '/', selfPath };
  return {
    feed: feedOf(cards, newsroom, about, site()),
    names: namesOf(['front'], cards),
    lasts: lastsFor(cards),
  };
}
