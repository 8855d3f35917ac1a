import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { listNews } from '#lib/reader/list-addresses.ts';
import { namesOf } from '#lib/reader/names.ts';
import { newsSitemap } from '#lib/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [newsroom, stories] = await Promise.all([findMainNewsroom(), listNews()]);
  return machineAnswer(newsSitemap(stories, newsroom, site()), 'xml', namesOf(['archive']));
}
