import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { listNews } from '#lib/reader/list-addresses.ts';
import { namesOf } from '#lib/reader/names.ts';
import { findNewsroom } from '#lib/reader/queries.ts';
import { newsSitemap } from '#lib/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [newsroom, stories] = await Promise.all([findNewsroom(), listNews()]);
  return machineAnswer(newsSitemap(stories, newsroom, site()), 'xml', namesOf(['archive']));
}
