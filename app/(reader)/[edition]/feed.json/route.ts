import { editionOrRedirect, type InEdition } from '#app/(reader)/edition.ts';
import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';
import { toJsonFeed } from '#lib/syndication/json-feed.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  const newsroom = await editionOrRedirect(await params, '/feed.json');
  if (newsroom instanceof Response) return newsroom;
  const { feed, names, lasts } = await siteFeed(newsroom, '/feed.json');
  return machineAnswer(toJsonFeed(feed), 'json', names, lasts);
}
