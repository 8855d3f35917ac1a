import { expect, type Page, test } from '@playwright/test';
import { setTicker } from '#lib/fronts/set-ticker.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aRow, arranged, pinned } from '#lib/testing/fronts.ts';
import { aPublishedArticle, aSection, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;

// A home page is every reader's: no other test may read here.
test.beforeAll(async ({ browser }) => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
  actIn(newsroom, database.url);
  const page = await browser.newPage();
  await openOwnNewsroom(page, newsroom);
  await page.close();
});
test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
});

const at = (path: string) => newsroom.address + path;

/** Headlines of a page's stories, from the top. */
async function headlinesOn(page: Page, path: string): Promise<(string | null)[]> {
  await page.goto(at(path));
  return page.getByRole('main').locator('article .headline').allTextContents();
}

test('readers see a home page as it was arranged; a pinned story that is withdrawn is gone at once, and its place is filled', async ({
  page,
}) => {
  const { id: sectionId, slug } = await aSection('Harbour');
  const publish = async (headline: string) => (await aPublishedArticle({ headline, sectionId })).number;
  const old = await publish('An old story of the port');
  for (const nth of ['First', 'Second', 'Third']) await publish(`${nth} ferry sails`);
  await arranged({ edition: '', page: '' }, [
    aRow({ kind: 'lead', slots: [pinned(old, { headline: 'The port as it was' }), null] }),
    aRow({ id: 'more', kind: 'strip', source: { kind: 'section', slug }, slots: [null, null] }),
  ]);
  const shown = ['The port as it was', 'Third ferry sails', 'Second ferry sails', 'First ferry sails'];
  await expect.poll(() => headlinesOn(page, '/')).toEqual(shown);
  await expect(page.getByRole('heading', { name: 'Harbour', level: 2 })).toBeVisible();
  await expectNoBarrier(page, 'arranged front');

  succeeded(await withdrawArticle(systemActor, { number: old, reason: 'A mistake' }));
  await expect
    .poll(() => headlinesOn(page, '/'))
    .toEqual(['Third ferry sails', 'Second ferry sails', 'First ferry sails']);
});

test('a section’s front stands over its other stories, each of them once', async ({ page }) => {
  const { id: sectionId, slug } = await aSection('Islands');
  const publish = async (headline: string) => (await aPublishedArticle({ headline, sectionId })).number;
  const lead = await publish('The lighthouse');
  await publish('The jetty');
  await publish('The school');
  await arranged({ edition: '', page: slug }, [
    aRow({
      kind: 'pair',
      title: 'Worth reading',
      source: { kind: 'section', slug },
      slots: [pinned(lead), null],
    }),
  ]);
  await expect
    .poll(() => headlinesOn(page, `/${slug}`))
    .toEqual(['The lighthouse', 'The school', 'The jetty']);
  await expect(page.getByRole('heading', { name: 'Worth reading' })).toBeVisible();
  await expectNoBarrier(page, 'arranged section front');
});

test('the desk’s line stands above the fronts at once, and leads to its story', async ({ page }) => {
  const { number, publication } = await aPublishedArticle({ headline: 'Polls close at eight' });
  succeeded(await setTicker(systemActor, { edition: '', text: 'Counting has begun', number, minutes: 60 }));
  for (const path of ['/', '/harbour']) {
    await expect(async () => {
      await page.goto(at(path));
      const line = page.getByRole('complementary', { name: 'Right now' }).getByRole('link');
      await expect(line).toHaveText('Counting has begun', { timeout: 1000 });
      expect(await line.getAttribute('href')).toBe(publication?.path);
    }).toPass();
  }
  succeeded(await withdrawArticle(systemActor, { number, reason: 'Too soon' }));
  await expect(async () => {
    await page.goto(at('/'));
    await expect(page.getByText('Counting has begun')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
});
