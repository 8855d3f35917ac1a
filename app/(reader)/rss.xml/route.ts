import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { feed, names, lasts } = await siteFeed('/rss.xml');
  return machineAnswer(toRss(feed), 'rss', names, lasts);
}
