import type { InEdition } from '#app/(reader)/edition.ts';
import { listFeed } from '#app/(reader)/list-feed.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition<{ slug: string }> }) {
  const { edition, slug } = await params;
  return await listFeed({ edition, kind: 'tag', slug }, 'rss');
}
