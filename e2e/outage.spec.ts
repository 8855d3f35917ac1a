import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import {
  addAuthor,
  bodyOf,
  confirm,
  fillSignIn,
  saveStatus,
  startArticle,
  untilSaved,
} from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { type OwnNewsroom, openOwnNewsroom, ownPassword, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial' });

let database: FragileDatabase;
let newsroom: OwnNewsroom;
let path = '';

test.beforeAll(async () => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
});

test.afterAll(async () => {
  database.mend();
  await newsroom.stop();
  await database.close();
});

test('an empty newsroom is opened once, by its link, and its first story is published', async ({ page }) => {
  expect(newsroom.link).toMatch(/^\/setup/);
  await openOwnNewsroom(page, newsroom);
  path = await publishFirstStory(page);
  const again = await page.request.get(newsroom.address + newsroom.link);
  expect(await again.text()).not.toContain('Your name');
});

test('while the database is down readers are answered, the desk says so, and what is typed is stored afterwards', async ({
  page,
  request,
}) => {
  await signInAsAda(page);
  await page.goto(`${newsroom.address}/desk/articles/${numberIn(path)}`);
  await expect(bodyOf(page)).toBeVisible();
  await expectKept(request);
  database.cut();
  await expectKept(request);
  await bodyOf(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Typed in the dark.');
  await expect(saveStatus(page)).toContainText('waiting, kept in this browser');
  const desk = await page.request.get(`${newsroom.address}/desk/articles`, {
    headers: { accept: 'text/html' },
  });
  expect(desk.status()).toBe(503);
  expect((await request.get(`${newsroom.address}/readyz`)).status()).toBe(503);
  expect((await request.get(`${newsroom.address}/healthz`)).status()).toBe(200);
  database.mend();
  await untilSaved(page);
  await page.reload();
  await expect(bodyOf(page)).toContainText('Typed in the dark.');
});

test('a database that hangs holds up nobody who reads', async ({ request }) => {
  await expectKept(request);
  database.hold();
  await Promise.all(Array.from({ length: 20 }, () => expectKept(request)));
  database.mend();
  await expect.poll(async () => (await request.get(`${newsroom.address}/readyz`)).status()).toBe(200);
});

test('addresses made up by visitors leave nothing on the disk', async ({ request }) => {
  const folders = [newsroom.data, process.env.E2E_BUILD ?? '.next'];
  const before = folders.map(bytesIn);
  for (let round = 0; round < 25; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        request.get(`${newsroom.address}/no/${round}-${index}?_rsc=${index}`),
      ),
    );
    expect(answers.filter((answer) => answer.status() === 200)).toEqual([]);
  }
  const grown = folders.map((folder, index) => bytesIn(folder) - (before[index] ?? 0));
  for (const bytes of grown) expect(bytes).toBeLessThan(1_000_000);
});

async function signInAsAda(page: Page): Promise<void> {
  await page.goto(`${newsroom.address}/sign-in`);
  await fillSignIn(page, 'ada@courier.example', ownPassword);
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}

async function publishFirstStory(page: Page): Promise<string> {
  await startArticle(page, newsroom.address);
  await page.getByLabel('Headline').fill('Lights Go Out in Harbour Street');
  await page.getByLabel('Section').selectOption({ index: 1 });
  await addAuthor(page, 'Ada Quill');
  await bodyOf(page).click();
  await page.keyboard.type('Nobody could say for how long.');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: /-a\d+$/ });
  await expect(live).toBeVisible();
  return new URL((await live.getAttribute('href')) ?? '', page.url()).pathname;
}

async function expectKept(request: APIRequestContext): Promise<void> {
  const answer = await request.get(newsroom.address + path);
  expect(answer.status()).toBe(200);
  expect((await answer.text()).includes('Nobody could say for how long.')).toBe(true);
}

function numberIn(address: string): string {
  return /-a(\d+)$/.exec(address)?.[1] ?? '';
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
