import type { Command } from '#lib/command/command.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { newId } from '#lib/platform/ids.ts';
import { saveSiteSettings } from '#lib/publishing/site/save-site-settings.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';

/** Commands on what the site says: their right, and an input that is accepted. */
export const siteActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  {
    act: saveSiteSettings,
    right: 'settings:manage',
    input: async () => {
      const { version, ...said } = await findSiteSettings();
      return { ...said, contact: `${newId()}@nightdesk.example`, baseVersion: version };
    },
  },
];
