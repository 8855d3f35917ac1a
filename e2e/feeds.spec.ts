import { expect, type Page, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { openEdition } from '#lib/publishing/editions/open-edition.ts';
import { mergeTags } from '#lib/publishing/terms/merge-tags.ts';
import { aCorrection, anAuthor, aPublishedArticle, aSection, aTag, succeeded } from '#lib/testing/stories.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;

test.beforeAll(async () => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
  actIn(newsroom, database.url);
});
test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
});

const at = (path: string) => newsroom.address + path;

/** The headlines of a feed, and where it says that it stands, read as a feed reader would. */
async function readFeed(page: Page, address: string): Promise<{ headlines: string[]; self: string }> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  const text = await answer.text();
  if (address.endsWith('.json')) {
    const feed: { feed_url: string; items: { title: string }[] } = JSON.parse(text);
    return { headlines: feed.items.map(({ title }) => title), self: feed.feed_url };
  }
  const many = new Set(['item', 'entry', 'link', 'atom:link']);
  const read = new XMLParser({ ignoreAttributes: false, isArray: (name) => many.has(name) }).parse(
    text,
    true,
  );
  const links: { '@_rel': string; '@_href': string }[] = read.feed?.link ?? read.rss.channel['atom:link'];
  const items: { title: string | { '#text': string } }[] =
    (read.feed ? read.feed.entry : read.rss.channel.item) ?? [];
  const headlines = items.map(({ title }) => (typeof title === 'string' ? title : title['#text']));
  return { headlines, self: links.find((link) => link['@_rel'] === 'self')?.['@_href'] ?? '' };
}

/** The feeds that a page's head names, by their types, as a browser's feed button finds them. */
async function feedsNamedBy(page: Page, path: string): Promise<Record<string, string>> {
  await page.goto(at(path));
  const links = await page.locator('head link[rel="alternate"][type*="+"]').all();
  const named = links.map(async (link) => [await link.getAttribute('type'), await link.getAttribute('href')]);
  return Object.fromEntries(await Promise.all(named));
}

const types = ['application/atom+xml', 'application/feed+json', 'application/rss+xml'];

test('the site, a section, a tag, an author and the corrections each have a feed in three formats', async ({
  page,
}) => {
  await openOwnNewsroom(page, newsroom);
  const [section, tag, author] = [
    await aSection('Harbour'),
    await aTag('Ferries'),
    await anAuthor('Ada Berg'),
  ];
  const told = { sectionId: section.id, tagIds: [tag.id], authorIds: [author.id] };
  const { number } = await aPublishedArticle({ ...told, headline: 'Ferries sail again' });
  await aPublishedArticle({ headline: 'Orchards bloom late' });
  await aCorrection(number);
  for (const path of ['/', '/harbour', '/tag/ferries', '/author/ada-berg', '/corrections']) {
    const feeds = await feedsNamedBy(page, path);
    expect(Object.keys(feeds).sort(), path).toEqual(types);
    for (const [type, address] of Object.entries(feeds)) {
      const answer = await page.request.get(address);
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`);
      await expect
        .poll(async () => (await readFeed(page, address)).headlines.join(), { message: address })
        .toContain('Ferries sail again');
      const { headlines, self } = await readFeed(page, address);
      expect(self).toBe(address);
      expect(headlines.includes('Orchards bloom late'), address).toBe(path === '/');
    }
  }
});

test('a reader finds the feeds of a section at the end of its page, without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('/harbour'));
  const feeds = page.getByRole('complementary').filter({ hasText: 'Follow Harbour in a feed reader' });
  await expect(feeds.getByRole('link')).toHaveText(['RSS', 'Atom', 'JSON Feed']);
  const addresses = await feeds
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const address of addresses)
    expect((await readFeed(page, at(address ?? ''))).headlines).toEqual(['Ferries sail again']);
  await context.close();
});

test('the feeds of an old address lead on in their own format; those of nothing are not found', async ({
  page,
}) => {
  const [from, into] = [await aTag('Boats'), await aTag('Vessels')];
  await aPublishedArticle({ headline: 'Boats are counted', tagIds: [from.id] });
  succeeded(await mergeTags(systemActor, { fromId: from.id, intoId: into.id }));
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    await expect
      .poll(async () => (await page.request.get(at(`/tag/boats/${file}`), { maxRedirects: 0 })).status())
      .toBe(301);
    const answer = await page.request.get(at(`/tag/boats/${file}`), { maxRedirects: 0 });
    expect(answer.headers().location).toBe(at(`/tag/vessels/${file}`));
    expect((await readFeed(page, at(`/tag/vessels/${file}`))).headlines).toEqual(['Boats are counted']);
    for (const nothing of ['/tag/no-such', '/author/no-such', '/no-such'])
      expect((await page.request.get(at(`${nothing}/${file}`))).status(), nothing).toBe(404);
  }
});

test('each edition has its own feeds, and they hold its stories alone', async ({ page }) => {
  succeeded(
    await openEdition(systemActor, {
      language: 'ru',
      name: 'Вестник гавани',
      tagline: 'Каждое утро',
    }),
  );
  const russian = 'Паромы снова ходят';
  const { id: sectionId } = await aSection('Harbour');
  await aPublishedArticle({ headline: russian, language: 'ru', sectionId });
  await expect
    .poll(async () => (await readFeed(page, at('/ru/harbour/atom.xml'))).headlines)
    .toEqual([russian]);
  for (const address of Object.values(await feedsNamedBy(page, '/ru'))) {
    const { headlines, self } = await readFeed(page, address);
    expect(self).toContain('/ru/');
    expect(headlines).toEqual([russian]);
  }
  expect((await readFeed(page, at('/rss.xml'))).headlines).not.toContain(russian);
});
