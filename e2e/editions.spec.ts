import { expect, type Page, test } from '@playwright/test';
import { linkSibling } from '#lib/articles/siblings/link-sibling.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { aPublishedArticle, aSection, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { confirm, untilAwake } from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;

// An edition moves the stories of its language for every reader: no other test may read here.
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

const english = 'Ferries sail again after the storm';
const russian = 'Паромы снова ходят после шторма';

async function publishBoth(): Promise<{ english: string; russian: string }> {
  const { id: sectionId } = await aSection('Harbour');
  const one = await aPublishedArticle({ headline: english, language: 'en', sectionId });
  const other = await aPublishedArticle({ headline: russian, language: 'ru', sectionId });
  succeeded(await linkSibling(systemActor, { number: one.number, to: other.number }));
  return { english: one.publication?.path ?? '', russian: other.publication?.path ?? '' };
}

const at = (path: string) => newsroom.address + path;

async function statusOf(page: Page, path: string): Promise<{ status: number; to: string | undefined }> {
  const answer = await page.request.get(at(path), { maxRedirects: 0 });
  return { status: answer.status(), to: answer.headers().location };
}

test('an admin opens a Russian edition: it is a whole site, its stories move there, and both find each other', async ({
  page,
}) => {
  await openOwnNewsroom(page, newsroom);
  const paths = await publishBoth();
  await expect(async () => {
    await page.goto(at('/'));
    await expect(page.getByRole('link', { name: russian })).toBeVisible({ timeout: 1000 });
  }).toPass();

  await page.goto(at('/desk/settings/editions'));
  await untilAwake(page);
  await page.getByRole('button', { name: 'Open the edition' }).click();
  await expect(page.getByText('Give a name.')).toBeVisible();
  await expectNoBarrier(page, 'editions');
  await page.getByLabel('Name on the masthead').fill('Вестник гавани');
  await page.getByLabel('Line below it').fill('Каждое утро');
  await page.getByRole('button', { name: 'Open the edition' }).click();
  await page.getByRole('link', { name: 'Вестник гавани' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Вестник гавани' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('link', { name: english })).toHaveCount(0);
  await page.getByRole('link', { name: russian }).first().click();
  await expect(page).toHaveURL(at(`/ru${paths.russian}`));
  await expect(page.getByRole('navigation', { name: 'Рубрики' })).toBeVisible();
  const alternates = page.locator('link[rel="alternate"][hreflang]');
  await expect(alternates).toHaveCount(3);
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute('href', at(paths.english));
  await page.getByRole('link', { name: 'Read this in English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: english })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Русский' }).click();
  await expect(page).toHaveURL(at(`/ru${paths.russian}`));
  await page.goto(at('/'));
  await expect(page.getByRole('link', { name: russian })).toHaveCount(0);
});

test('every address of the edition is one of its own, and what it has not is not there', async ({ page }) => {
  await page.goto(at('/ru/search'));
  await page.getByRole('searchbox').fill('паромы');
  await page.getByRole('button', { name: 'Найти' }).last().click();
  await expect(page).toHaveURL(/\/ru\/search\?q=/);
  await expect(page.getByRole('link', { name: russian })).toBeVisible();
  const feed = await (await page.request.get(at('/ru/rss.xml'))).text();
  expect(feed).toContain(russian);
  expect(feed).not.toContain(english);
  expect(await (await page.request.get(at('/rss.xml'))).text()).not.toContain(russian);
  expect(await (await page.request.get(at('/sitemap/lists.xml'))).text()).toContain(at('/ru/harbour'));
  expect(await (await page.request.get(at('/ru/harbour/rss.xml'))).text()).toContain(russian);
  for (const path of [
    '/ru/nowhere',
    '/ru/tag/nothing',
    '/ru/a/b/c',
    '/main',
    '/main/harbour',
    '/xx',
    '/card',
    '/media',
    '/sitemap',
  ]) {
    expect(await statusOf(page, path), path).toMatchObject({ status: 404 });
  }
  expect(await statusOf(page, '/en/harbour')).toEqual({ status: 301, to: '/harbour' });
  expect(await statusOf(page, '/en')).toEqual({ status: 301, to: '/' });
  expect(await statusOf(page, '/en/%2Fevil.example')).toEqual({ status: 301, to: '/%2Fevil.example' });
});

test('a closed edition gives its stories back, and its addresses lead to them', async ({ page }) => {
  await page.goto(at('/ru'));
  const path = (await page.getByRole('link', { name: russian }).first().getAttribute('href')) ?? '';
  await page.goto(at('/sign-in'));
  await page.getByLabel('E-mail').fill('ada@courier.example');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
  await page.goto(at('/desk/settings/editions'));
  await untilAwake(page);
  await page.getByRole('button', { name: 'Close this edition' }).click();
  await confirm(page, 'Close it');
  await expect(page.getByText('No edition yet')).toBeVisible();
  await expect(async () => {
    const answer = await page.goto(at(path));
    expect(answer?.url()).toBe(at(path.replace('/ru', '')));
    await expect(page.getByRole('heading', { level: 1, name: russian })).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await statusOf(page, '/ru')).toEqual({ status: 301, to: '/' });
});
