import { expect, test } from '@playwright/test';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aPublishedArticle, aSection, aTag, succeeded } from '#lib/testing/stories.ts';
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

test('a reader goes on from a story: to what is about the same, and to the one before; what is withdrawn is gone from there at once', async ({
  page,
}) => {
  await openOwnNewsroom(page, newsroom);
  const [harbour, culture, tag] = [
    await aSection('Harbour'),
    await aSection('Culture'),
    await aTag('Ferries'),
  ];
  const before = await aPublishedArticle({ sectionId: harbour.id, headline: 'Council budget is passed' });
  const story = await aPublishedArticle({
    ...{ sectionId: harbour.id, tagIds: [tag.id], headline: 'Ferries sail again' },
  });
  const path = story.publication?.path ?? '';
  await page.goto(at(path));
  await expect(page.getByText('1 min read')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Related stories' })).toHaveCount(0);
  await expect(page.getByRole('paragraph').filter({ hasText: 'Next in Harbour' })).toContainText(
    'Council budget is passed',
  );

  const other = await aPublishedArticle({
    ...{ sectionId: culture.id, tagIds: [tag.id], headline: 'A film about a captain' },
  });
  const related = page.getByRole('complementary', { name: 'Related stories' });
  await expect(async () => {
    await page.goto(at(path));
    await expect(related).toContainText('A film about a captain', { timeout: 1000 });
  }).toPass();
  await expectNoBarrier(page, 'a story with others around it');
  succeeded(await withdrawArticle(systemActor, { number: other.number, reason: 'Wrong.', publicNote: '' }));
  succeeded(await withdrawArticle(systemActor, { number: before.number, reason: 'Wrong.', publicNote: '' }));
  await expect(async () => {
    await page.goto(at(path));
    await expect(related).toHaveCount(0, { timeout: 1000 });
    await expect(page.getByRole('paragraph').filter({ hasText: 'Next in Harbour' })).toHaveCount(0, {
      timeout: 1000,
    });
  }).toPass();
});

test('a story is copied as plain text, without script; withdrawn it is gone there too', async ({
  browser,
}) => {
  const { number, publication } = await aPublishedArticle({ headline: 'Orchards bloom late' });
  const path = publication?.path ?? '';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(path));
  const link = page.getByRole('link', { name: 'As plain text' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  const text = await answer.text();
  expect(text).toMatch(/^Orchards bloom late\n\nPayments are paused, not ended\.\n\nAuthor \d+ · /);
  expect(text).toContain('ROTTERDAM — The government denied');
  expect(text.trimEnd().endsWith(at(path))).toBe(true);
  const moved = await page.request.get(at(`/2019/01/01/other-a${number}/text`), { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, at(`${path}/text`)]);
  succeeded(await withdrawArticle(systemActor, { number, reason: 'Wrong.', publicNote: '' }));
  await expect.poll(async () => (await page.request.get(at(`${path}/text`))).status()).toBe(410);
  expect((await page.request.get(at('/2019/01/01/none-a99999999/text'))).status()).toBe(404);
  await context.close();
});
