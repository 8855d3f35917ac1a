import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { namesOf } from '#lib/reader/names.ts';
import { absolute } from '#lib/syndication/feed.ts';

export const dynamic = 'force-dynamic';

export function GET() {
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    'Disallow: /search',
    'Disallow: /*/search',
    '',
    `Sitemap: ${absolute('/sitemap.xml', site())}`,
    `Sitemap: ${absolute('/news-sitemap.xml', site())}`,
    '',
  ];
  return machineAnswer(lines.join('\n'), 'text', namesOf([]));
}
