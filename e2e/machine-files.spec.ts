import { expect, test } from '@playwright/test';
import { closeDb } from '#lib/platform/db.ts';
import { aPublishedArticle, aSection } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { untilAwake } from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;

// What the site says is one row for all: no other test may read here.
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

test('what an admin says on the desk is what machines read, from the next answer on', async ({ page }) => {
  await openOwnNewsroom(page, newsroom);
  const read = async (path: string) => (await page.request.get(at(path))).text();
  expect((await page.request.get(at('/.well-known/security.txt'))).status()).toBe(404);
  expect(await read('/robots.txt')).not.toContain('GPTBot');
  expect(await read('/')).not.toContain('correctionsPolicy');

  await page.goto(at('/desk/settings/site'));
  await untilAwake(page);
  await page.getByLabel('Contact', { exact: true }).fill('nobody');
  await page.getByLabel('The newsroom’s pages elsewhere').fill('https://social.example/@courier\nsocial');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Contact', { exact: true })).toHaveAccessibleDescription(
    /Write an e-mail address/,
  );
  await expect(page.getByText('Line 2: Write a web address that begins with https://.')).toBeVisible();
  await expectNoBarrier(page, 'site settings with mistakes');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoBarrier(page, 'site settings on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.getByLabel('Contact', { exact: true }).fill('desk@courier.example');
  await page.getByLabel('The newsroom’s pages elsewhere').fill('https://social.example/@courier');
  await page.getByLabel('Contact for security').fill('security@courier.example');
  await page.getByLabel('Programs that gather texts').selectOption('refuse');
  await page.getByLabel('Corrections', { exact: true }).fill('/corrections');
  await page.getByLabel('Hub for feeds').fill('https://hub.invalid/');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').getByText('Saved.')).toBeVisible();
  await expect(async () => {
    expect(await read('/.well-known/security.txt')).toContain('Contact: mailto:security@courier.example');
  }).toPass();
  expect((await page.request.get(at('/security.txt'))).url()).toBe(at('/.well-known/security.txt'));
  expect(await read('/robots.txt')).toMatch(/User-agent: GPTBot[\s\S]*Disallow: \/\n/);
  expect(await read('/trust.txt')).toContain('social=https://social.example/@courier\n');
  expect(await read('/trust.txt')).toContain('datatrainingallowed=no');
  expect((await page.request.get(at('/rss.xml'))).headers().link).toBe(
    `<https://hub.invalid/>; rel="hub", <${at('/rss.xml')}>; rel="self"`,
  );
  expect(await read('/')).toContain(`"correctionsPolicy":"${at('/corrections')}"`);
});

test('a story says where its oEmbed is, and no other address has one', async ({ page }) => {
  const { id: sectionId } = await aSection('Harbour');
  const { publication } = await aPublishedArticle({ headline: 'Tunnel & <ferry> open', sectionId });
  const path = publication?.path ?? '';
  await page.goto(at(path));
  const link = page.locator('link[type="application/json+oembed"]');
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toMatchObject({ type: 'link', title: 'Tunnel & <ferry> open' });
  const xml = await page.request.get(
    (await page.locator('link[type="text/xml+oembed"]').getAttribute('href')) ?? '',
  );
  expect(await xml.text()).toContain('<title>Tunnel &amp; &lt;ferry&gt; open</title>');
  for (const url of ['', at('/'), `https://evil.example${path}`, at('/2026/01/02/no-a999999')])
    expect((await page.request.get(at(`/oembed?url=${encodeURIComponent(url)}`))).status(), url).toBe(404);
});

test('no spelling of another site’s address is where a redirect leads', async ({ page }) => {
  const spellings = [
    '//evil.example',
    '/\\evil.example',
    '/%5cevil.example',
    '/%2f%2fevil.example',
    '/..//evil.example',
  ];
  const beginnings = [
    '',
    '/ru',
    '/main',
    '/tag',
    '/author',
    '/card',
    '/2026/01/02',
    '/oembed?url=',
    '/search?q=',
  ];
  for (const path of beginnings.flatMap((beginning) => spellings.map((spelling) => beginning + spelling))) {
    for (const end of ['', '/', '/%2e%2e', '?next=//evil.example']) {
      const answer = await page.request.get(at(path + end), { maxRedirects: 0, failOnStatusCode: false });
      const { location } = answer.headers();
      if (location !== undefined)
        expect(new URL(location, at('/')).origin, path + end).toBe(newsroom.address);
      expect(answer.status(), path + end).toBeLessThan(500);
    }
  }
});
