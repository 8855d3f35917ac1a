import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';
import { toAtom } from '#lib/syndication/atom.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { feed, names, lasts } = await siteFeed('/atom.xml');
  return machineAnswer(toAtom(feed), 'atom', names, lasts);
}
