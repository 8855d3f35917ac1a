import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { namesOf } from '#lib/reader/names.ts';
import { robotsTxt } from '#lib/syndication/robots.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { aiCrawlers } = await findSiteSettings();
  return machineAnswer(robotsTxt(aiCrawlers, site()), 'text', namesOf([]));
}
