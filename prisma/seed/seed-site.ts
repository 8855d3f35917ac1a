import { systemActor } from '#lib/permissions/actor.ts';
import { saveSiteSettings } from '#lib/publishing/site/save-site-settings.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { siteWords } from './newsroom.ts';

/** Says what the demo's site tells machines, if nobody did. */
export async function seedSite(): Promise<void> {
  const { version } = await findSiteSettings();
  if (version === 0) succeeded(await saveSiteSettings(systemActor, { ...siteWords, baseVersion: 0 }));
}
