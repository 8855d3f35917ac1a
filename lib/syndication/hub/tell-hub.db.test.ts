import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { saveSiteSettings } from '#lib/publishing/site/save-site-settings.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { anArticle, aPublishedArticle, aSection, succeeded } from '#lib/testing/stories.ts';
import { aWebServer, type TestWebServer } from '#lib/testing/web-server.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { tellHub } from './tell-hub.ts';

withDatabase();

let hub: TestWebServer;
let told: string[] = [];
let status = 204;

beforeAll(async () => {
  hub = await aWebServer((request, response) => {
    void text(request).then((body) => {
      const said = new URLSearchParams(body);
      expect(said.get('hub.mode')).toBe('publish');
      if (status < 300) told.push(said.get('hub.url') ?? '');
      response.writeHead(status).end();
    });
  });
});
afterAll(() => hub.close());

beforeEach(async () => {
  status = 204;
  await useHub(hub.at('/'));
  await tell();
  told = [];
});

// Past the rule that a hub is asked over https: the one for tests is not.
async function useHub(address: string): Promise<void> {
  await db().siteSettings.upsert({ where: { id: 1 }, create: { hub: address }, update: { hub: address } });
}

async function tell(): Promise<void> {
  await db().hubProgress.updateMany({ data: { dueAt: new Date(0) } });
  await tellHub({ outside: hub.outside });
}

const at = (path: string) => new URL(path, env().PUBLIC_URL).href;

test('the hub hears of every feed that a story changes, once, and of nothing that the public does not see', async () => {
  const section = await aSection();
  await anArticle({ headline: 'Nobody has this yet', sectionId: section.id });
  await tell();
  expect(told).toEqual([]);

  const { number } = await aPublishedArticle({ headline: 'Ferries sail', sectionId: section.id });
  await tell();
  for (const path of [
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    `/${section.slug}/rss.xml`,
    `/${section.slug}/feed.json`,
  ])
    expect(
      told.filter((topic) => topic === at(path)),
      path,
    ).toHaveLength(1);
  told = [];
  await tell();
  expect(told).toEqual([]);

  succeeded(await withdrawArticle(systemActor, { number }));
  await tell();
  expect(told).toContain(at(`/${section.slug}/atom.xml`));
});

test('a hub that is ill is told later, ever more rarely, and publishing does not wait for it', async () => {
  status = 503;
  const { publication } = await aPublishedArticle({ headline: 'Bridge opens' });
  expect(publication).not.toBeNull();
  for (const failures of [1, 2]) {
    await tell();
    expect(await db().hubProgress.findFirst()).toMatchObject({ failures });
  }
  const { dueAt } = await db().hubProgress.findFirstOrThrow();
  expect(dueAt.getTime()).toBeGreaterThan(Date.now());
  await tellHub({ outside: hub.outside });
  expect(told).toEqual([]);

  status = 204;
  await tell();
  expect(told).toContain(at('/rss.xml'));
  expect(await db().hubProgress.findFirst()).toMatchObject({ failures: 0 });
});

test('without a hub nobody is told, and what happened meanwhile is not told to one that comes later', async () => {
  await useHub('');
  await aPublishedArticle({ headline: 'Before there was a hub' });
  await tell();
  const { version, ...said } = await findSiteSettings();
  const hubElsewhere = { ...said, hub: 'https://hub.example/', baseVersion: version };
  succeeded(await saveSiteSettings(systemActor, hubElsewhere));
  await useHub(hub.at('/'));
  await tell();
  expect(told).toEqual([]);
});

test('a hub inside is never reached', async () => {
  await useHub('http://127.0.0.1/hub');
  await aPublishedArticle({ headline: 'For nobody inside' });
  await tell();
  expect(await db().hubProgress.findFirst()).toMatchObject({ failures: 1 });
});
