import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { listSitemapParts } from '#lib/reader/list-addresses.ts';
import { namesOf } from '#lib/reader/names.ts';
import { sitemapIndex } from '#lib/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return machineAnswer(sitemapIndex(await listSitemapParts(), site()), 'xml', namesOf(['archive']));
}
