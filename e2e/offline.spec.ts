import { expect, type Page, test } from '@playwright/test';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
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

async function save(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('button', { name: 'Saved, remove' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

test('a saved story is read without a connection, another is not; with one, what was withdrawn is gone from the browser', async ({
  page,
  context,
}) => {
  await openOwnNewsroom(page, newsroom);
  const [kept, gone] = [
    await aPublishedArticle({ headline: 'Ferries sail again' }),
    await aPublishedArticle({ headline: 'Orchards bloom late' }),
  ];
  const [keptPath, gonePath] = [kept.publication?.path ?? '', gone.publication?.path ?? ''];
  await save(page, keptPath);
  await save(page, gonePath);

  await context.setOffline(true);
  await page.goto(at(keptPath));
  await expect(page.getByRole('heading', { level: 1, name: 'Ferries sail again' })).toBeVisible();
  await page.goto(at('/'));
  await expect(page.getByRole('heading', { level: 1, name: 'Saved stories' })).toBeVisible();
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expectNoBarrier(page, 'saved stories');

  await context.setOffline(false);
  succeeded(await withdrawArticle(systemActor, { number: gone.number, reason: 'Wrong.', publicNote: '' }));
  await expect(async () => {
    expect((await page.goto(at(gonePath)))?.status()).toBe(410);
  }).toPass();
  await context.setOffline(true);
  await page.goto(at(gonePath));
  await expect(page.getByRole('heading', { level: 1, name: 'Saved stories' })).toBeVisible();
  await expect(list).toHaveText(['Ferries sail again']);
});

test('the list of saved stories asks the newsroom about each, so that a story withdrawn meanwhile leaves it', async ({
  page,
  context,
}) => {
  await page.goto(at('/offline'));
  await expect(page.getByText('Nothing is saved in this browser yet.')).toBeVisible();
  const { number, publication } = await aPublishedArticle({ headline: 'A bridge is closed' });
  await save(page, publication?.path ?? '');
  succeeded(await withdrawArticle(systemActor, { number, reason: 'Wrong.', publicNote: '' }));
  await expect(async () => {
    await page.goto(at('/offline'));
    await expect(page.getByText('Nothing is saved in this browser yet.')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await context.setOffline(true);
  await page.goto(at(publication?.path ?? ''));
  await expect(page.getByRole('heading', { level: 1, name: 'Saved stories' })).toBeVisible();
});

test('a story that is unsaved is not kept; without script no page offers to save', async ({
  page,
  browser,
}) => {
  const { publication } = await aPublishedArticle();
  await save(page, publication?.path ?? '');
  await page.getByRole('button', { name: 'Saved, remove' }).click();
  await expect(page.getByRole('button', { name: 'Save for offline' })).toBeVisible();
  expect(await page.evaluate(async () => (await (await caches.open('saved')).keys()).length)).toBe(0);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(at(publication?.path ?? ''));
  await expect(reader.getByText('Save for offline')).toBeHidden();
  await plain.close();
});

test('pages say what may be fetched ahead, and what may not', async ({ page }) => {
  const answer = await page.request.get(at('/'));
  expect(answer.headers()['speculation-rules']).toBe('"/speculation-rules.json"');
  const rules = await page.request.get(at('/speculation-rules.json'));
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
  expect(JSON.stringify(await rules.json())).toContain('/desk*');
});
