import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { requireVersion } from '#lib/taxonomy/merged-terms.ts';
import { siteSettingsInput } from './site-settings.ts';

const parts = [
  ...(['contact', 'securityContact', 'aiCrawlers', 'socials', 'memberships', 'hub', 'policies'] as const),
];

/** Says anew what the site tells machines of the newsroom. Holds from the next answer on. */
export const saveSiteSettings = command({
  name: 'save-site-settings',
  input: siteSettingsInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'settings:manage');
    await lockPublic(tx);
    const before = await tx.siteSettings.findUnique({ where: { id: 1 } });
    const { baseVersion, ...said } = input;
    requireVersion('screen', before?.version ?? 0, baseVersion);
    const changed = parts.filter((part) => JSON.stringify(said[part]) !== JSON.stringify(before?.[part]));
    if (changed.length === 0) return { version: baseVersion };
    const row = { ...said, version: baseVersion + 1 };
    await tx.siteSettings.upsert({ where: { id: 1 }, create: row, update: row });
    if (changed.includes('hub')) await beginToTell(tx);
    emit({ type: 'settings.site-saved', data: { changed } });
    return { version: row.version };
  },
});

// A hub hears of what happens from now on.
async function beginToTell(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE hub_progress SET event = (SELECT coalesce(max(id), 0) FROM events), failures = 0, due_at = clock_timestamp()`;
}
