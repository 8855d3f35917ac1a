import { editionOrRedirect, type InEdition } from '#app/(reader)/edition.ts';
import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { wordsFor } from '#components/reader/words.ts';
import { listCorrections } from '#lib/reader/list-corrections.ts';
import { namesOf } from '#lib/reader/names.ts';
import { correctionsFeed } from '#lib/syndication/feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

const selfPath = '/corrections/rss.xml';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  const newsroom = await editionOrRedirect(await params, selfPath);
  if (newsroom instanceof Response) return newsroom;
  const page = await listCorrections(newsroom.edition);
  const words = wordsFor(newsroom.language);
  const about = {
    title: `${newsroom.name}: ${words.corrections}`,
    description: words.correctionsIntro,
    ...{ homePath: '/corrections', selfPath },
  };
  const feed = correctionsFeed(page.rows, newsroom, about, site());
  return machineAnswer(toRss(feed), 'rss', namesOf(['corrections'], page.rows));
}
