import { z } from 'zod';
import { publicDb } from '#lib/platform/db.ts';
import { crawlerChoices, policyKinds, type SiteSettings } from '#lib/publishing/site/site-settings.ts';

const unsaid: SiteSettings = {
  ...{ contact: '', securityContact: '', aiCrawlers: 'allow' },
  ...{ socials: [], memberships: [], hub: '', policies: {}, version: 0 },
};

// A word of a newer Nightdesk must not take the site down: what cannot be read is left out.
const policies = z.partialRecord(z.enum(policyKinds), z.string()).catch({});
const aiCrawlers = z.enum(crawlerChoices).catch('allow');

/** What the site says of the newsroom to machines; as by default until somebody said something. */
export async function findSiteSettings(): Promise<SiteSettings> {
  const row = await publicDb().siteSettings.findUnique({ where: { id: 1 } });
  if (!row) return unsaid;
  const { id: _, ...said } = row;
  return { ...said, aiCrawlers: aiCrawlers.parse(row.aiCrawlers), policies: policies.parse(row.policies) };
}
