import type { InEdition } from '#app/(reader)/edition.ts';
import { siteFeed } from '#app/(reader)/site-feed.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  return await siteFeed(await params, 'json');
}
