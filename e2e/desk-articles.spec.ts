import { expect, test } from '@playwright/test';
import {
  openArticle,
  openList,
  signIn,
  startArticle,
  uniqueHeadline,
  untilListed,
  untilListHears,
  untilSaved,
} from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

test('an article is found by its words, its stage and its author, and can be opened by keyboard alone', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const headline = uniqueHeadline('Snow closes the passes');
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
  await untilListed(page, number, headline);

  await openList(page);
  await page.keyboard.press('/');
  await page.keyboard.insertText(headline);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await expect(page.getByRole('link', { name: headline })).toHaveCount(1);

  await untilListHears(page);
  await page.getByLabel('Stage').selectOption('Ready');
  await expect(page.getByRole('heading', { name: 'No article fits' })).toBeVisible();
  await untilListHears(page);
  await page.getByLabel('Stage').selectOption('Writing');
  await expect(page.getByRole('link', { name: headline })).toBeVisible();

  await page.getByLabel('Author').fill('Nobody of That Name');
  await page.keyboard.press('Enter');
  await expect(page.getByText('the author “Nobody of That Name”')).toBeVisible();

  await openList(page, `/desk/articles?q=${encodeURIComponent(headline)}`);
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: headline })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/desk/articles/${number}`);
});

test('search and filters work without any script', async ({ browser, page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  const headline = uniqueHeadline('Three passes closed');
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto('/desk/articles');
  await plain.getByLabel('Search articles').fill(headline);
  await plain.getByRole('button', { name: 'Filter' }).click();
  await expect(plain.getByRole('link', { name: headline })).toBeVisible();
  await context.close();
});

test('the palette finds an article and opens it', async ({ page }) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  const headline = uniqueHeadline('Tallinn votes again');
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
  await untilListed(page, number, headline);
  await openList(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Find an article or a command').fill(headline);
  await page.getByRole('option', { name: headline }).click();
  await page.waitForURL(`**/desk/articles/${number}`);
});

test('an article that is not there says so', async ({ page }) => {
  await signIn(page, 'editor');
  const answer = await page.goto('/desk/articles/999999999');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('what a contributor may not read does not exist for them', async ({ browser, page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const contributor = await deskOf(browser, 'contributor');
  const answer = await contributor.goto(`/desk/articles/${number}`);
  expect(answer?.status()).toBe(404);
  const preview = await contributor.goto(`/desk/articles/${number}/preview`);
  expect(preview?.status()).toBe(404);
});

test('a colleague without the right to edit reads the draft and cannot change it', async ({
  browser,
  page,
}) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  const reporter = await deskOf(browser, 'reporter');
  await openArticle(reporter, number);
  await expect(reporter.getByText('Read only')).toBeVisible();
  await expect(reporter.getByLabel('Headline')).not.toBeEditable();
  await expect(reporter.getByRole('button', { name: 'Publish' })).toHaveCount(0);
});
