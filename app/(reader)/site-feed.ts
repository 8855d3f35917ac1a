import { listLatest } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { type Feed, feedOf } from '#lib/syndication/feed.ts';
import { site } from './site.ts';

const length = 30;

/** The feed of the newest stories of an edition, by which names it is dropped, and how long it is true. */
export async function siteFeed(
  newsroom: NewsroomView,
  selfPath: string,
): Promise<{ feed: Feed; names: string[]; lasts: number | null }> {
  const cards = await listLatest(newsroom.edition, length);
  const { name: title, tagline: description } = newsroom;
  const about = { title, description, homePath: '/', selfPath };
  return {
    feed: feedOf(cards, newsroom, about, site()),
    names: namesOf(['front'], cards),
    lasts: lastsFor(cards),
  };
}
