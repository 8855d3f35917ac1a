import { editionOrRedirect, type InEdition } from '#app/(reader)/edition.ts';
import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';
import { toAtom } from '#lib/syndication/atom.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  const newsroom = await editionOrRedirect(await params, '/atom.xml');
  if (newsroom instanceof Response) return newsroom;
  const { feed, names, lasts } = await siteFeed(newsroom, '/atom.xml');
  return machineAnswer(toAtom(feed), 'atom', names, lasts);
}
