import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { saveSiteSettings } from './save-site-settings.ts';

withDatabase();

const said = {
  contact: 'desk@courier.example',
  securityContact: 'https://courier.example/security',
  aiCrawlers: 'refuse' as const,
  socials: ['https://social.example/@courier'],
  memberships: ['https://press.example/'],
  hub: 'https://hub.example/',
  policies: { masthead: '/about' },
};

test('what an admin says is what the public reads; saying the same again is no event; a stale screen overwrites nothing', async () => {
  expect(await findSiteSettings()).toMatchObject({
    contact: '',
    aiCrawlers: 'allow',
    policies: {},
    version: 0,
  });

  succeeded(await saveSiteSettings(systemActor, { ...said, baseVersion: 0 }));
  expect(await findSiteSettings()).toEqual({ ...said, version: 1 });

  succeeded(await saveSiteSettings(systemActor, { ...said, baseVersion: 1 }));
  succeeded(await saveSiteSettings(systemActor, { ...said, contact: '', baseVersion: 1 }));
  const stale = await saveSiteSettings(systemActor, { ...said, baseVersion: 1 });
  expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await findSiteSettings()).toEqual({ ...said, contact: '', version: 2 });

  const events = await db().event.findMany({
    where: { type: 'settings.site-saved' },
    orderBy: { id: 'asc' },
    select: { data: true },
  });
  expect(events.map(({ data }) => data)).toEqual([
    { changed: ['contact', 'securityContact', 'aiCrawlers', 'socials', 'memberships', 'hub', 'policies'] },
    { changed: ['contact'] },
  ]);
});

test('a policy that this version does not know is left out instead of taking the site down', async () => {
  await db().siteSettings.updateMany({
    data: { policies: { masthead: '/about', later: 7 }, aiCrawlers: 'maybe' },
  });
  expect(await findSiteSettings()).toMatchObject({ policies: {}, aiCrawlers: 'allow' });
});
