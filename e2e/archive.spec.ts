import { expect, test } from '@playwright/test';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { dayOf } from '#lib/publishing/permalink.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ timeout: 120_000 });

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

test('a reader finds a story by its year, month and day, and from a story what else came out that day', async ({
  page,
}) => {
  await openOwnNewsroom(page, newsroom);
  const old = { year: 2019, month: 3, day: 31 };
  const headline = 'Clocks are put forward';
  const story = await aPublishedArticle({ headline, firstPublished: '2019-03-31' });
  const today = await aPublishedArticle({ headline: 'Ferries sail again' });
  await expect(async () => {
    await page.goto(at('/'));
    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await page
      .getByRole('region', { name: String(old.year) })
      .getByRole('link', { name: 'March' })
      .click({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: 'March 2019' })).toBeVisible();
  await expectNoBarrier(page, 'a month of the archive');
  await page.getByRole('cell', { name: /^31/ }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: '31 March 2019' })).toBeVisible();
  await expectNoBarrier(page, 'a day of the archive');
  await page.getByRole('link', { name: headline }).click();
  await expect(page).toHaveURL(at(story.publication?.path ?? ''));
  await page.getByRole('main').getByRole('link', { name: '31 March 2019' }).click();
  await page.getByRole('navigation', { name: 'Archive' }).getByRole('link').last().click();
  await expect(page.getByRole('link', { name: 'Ferries sail again' })).toBeVisible();
  await expect(page).toHaveURL(at(`/${dayOf(new Date(today.publication?.firstPublishedAt ?? 0), 'UTC')}`));

  for (const path of ['/2019/03/30', '/2019/02', '/2019/02/30', '/2019/13', '/2019/3', '/2019', '/world/02'])
    expect((await page.request.get(at(path))).status(), path).toBe(404);
  succeeded(await withdrawArticle(systemActor, { number: story.number, reason: 'Wrong.', publicNote: '' }));
  await expect.poll(async () => (await page.request.get(at('/2019/03/31'))).status()).toBe(404);
  await expect.poll(async () => (await page.request.get(at('/2019/03'))).status()).toBe(404);
  expect(await (await page.request.get(at('/archive'))).text()).not.toContain('/2019/03');
});
