import type { InEdition } from '#app/(reader)/edition.ts';
import { listFeed } from '#app/(reader)/list-feed.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition<{ section: string }> }) {
  const { edition, section: slug } = await params;
  return await listFeed({ edition, kind: 'section', slug }, 'rss');
}
