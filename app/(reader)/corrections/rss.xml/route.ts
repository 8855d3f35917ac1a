import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { wordsFor } from '#components/reader/words.ts';
import { listCorrections } from '#lib/reader/list-corrections.ts';
import { namesOf } from '#lib/reader/names.ts';
import { findNewsroom } from '#lib/reader/queries.ts';
import { correctionsFeed } from '#lib/syndication/feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [newsroom, page] = await Promise.all([findNewsroom(), listCorrections()]);
  const words = wordsFor(newsroom.language);
  const about = {
    title: `${newsroom.name}: ${words.corrections}`,
    description: words.correctionsIntro,
    homePath: '/corrections',
    selfPath: '/corrections/rss.xml',
  };
  const feed = correctionsFeed(page.rows, newsroom, about, site());
  return machineAnswer(toRss(feed), 'rss', namesOf(['corrections'], page.rows));
}
