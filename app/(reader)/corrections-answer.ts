import { wordsFor } from '#components/reader/words.ts';
import { listCorrections } from '#lib/reader/list-corrections.ts';
import { namesOf } from '#lib/reader/names.ts';
import { correctionsFeed } from '#lib/syndication/feed.ts';
import { editionOrRedirect } from './edition.ts';
import { type FeedFormat, feedAnswer, feedPath } from './feed-answer.ts';
import { site } from './site.ts';

const homePath = '/corrections';

/** The feed of an edition's corrections, the newest first. */
export async function correctionsAnswer(said: { edition: string }, format: FeedFormat): Promise<Response> {
  const selfPath = feedPath(homePath, format);
  const newsroom = await editionOrRedirect(said, selfPath);
  if (newsroom instanceof Response) return newsroom;
  const page = await listCorrections(newsroom.edition);
  const words = wordsFor(newsroom.language);
  const title = `${newsroom.name}: ${words.corrections}`;
  const about = { title, description: words.correctionsIntro, homePath, selfPath };
  const feed = correctionsFeed(page.rows, newsroom, about, site());
  return feedAnswer(feed, format, namesOf(['corrections'], page.rows));
}
