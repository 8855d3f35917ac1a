import { toJsonFeed } from '#lib/syndication/json-feed.ts';
import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { feed, names, lasts } = await siteFeed('/feed.json');
  return machineAnswer(toJsonFeed(feed), 'json', names, lasts);
}
