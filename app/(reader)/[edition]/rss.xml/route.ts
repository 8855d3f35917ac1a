import { editionOrRedirect, type InEdition } from '#app/(reader)/edition.ts';
import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  const newsroom = await editionOrRedirect(await params, '/rss.xml');
  if (newsroom instanceof Response) return newsroom;
  const { feed, names, lasts } = await siteFeed(newsroom, '/rss.xml');
  return machineAnswer(toRss(feed), 'rss', names, lasts);
}
