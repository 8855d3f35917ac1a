import { listLatest } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { feedOf } from '#lib/syndication/feed.ts';
import { editionOrRedirect } from './edition.ts';
import { type FeedFormat, feedAnswer, feedPath } from './feed-answer.ts';
import { site } from './site.ts';

const length = 30;

/** The feed of the newest stories of an edition. */
export async function siteFeed(said: { edition: string }, format: FeedFormat): Promise<Response> {
  const selfPath = feedPath('/', format);
  const newsroom = await editionOrRedirect(said, selfPath);
  if (newsroom instanceof Response) return newsroom;
  const cards = await listLatest(newsroom.edition, length);
  const { name: title, tagline: description } = newsroom;
  const feed = feedOf(cards, newsroom, { title, description, homePath: '/', selfPath }, site());
  return feedAnswer(feed, format, namesOf(['front'], cards), lastsFor(cards));
}
