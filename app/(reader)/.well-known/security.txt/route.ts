import { machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { namesOf } from '#lib/reader/names.ts';
import { publicMoment } from '#lib/reader/public-moment.ts';
import { securityTxt } from '#lib/syndication/trust-files.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [settings, newsroom, now] = await Promise.all([
    findSiteSettings(),
    findMainNewsroom(),
    publicMoment(),
  ]);
  const words = securityTxt(settings, newsroom, now, site());
  return words === null ? noSuchAnswer() : machineAnswer(words, 'text', namesOf([]));
}
