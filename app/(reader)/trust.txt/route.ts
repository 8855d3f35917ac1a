import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { namesOf } from '#lib/reader/names.ts';
import { trustTxt } from '#lib/syndication/trust-files.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return machineAnswer(trustTxt(await findSiteSettings(), site()), 'text', namesOf([]));
}
