import { expect, test } from '@playwright/test';
import {
  addAuthor,
  bodyOf,
  confirm,
  signIn,
  uniqueHeadline,
  untilAwake,
  untilSaved,
} from './support/desk.ts';
import { readPage } from './support/publishing.ts';

test('a headline is live in one step under a label, grows at the same address, and loses the label everywhere', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'Breaking', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Breaking news', level: 1 })).toBeVisible();
  await untilAwake(page);
  const headline = uniqueHeadline('The bridge is closed');
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Section').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(bodyOf(page)).toBeVisible();
  const live = page.getByRole('link', { name: 'Live', exact: true });
  const path = (await live.getAttribute('href')) ?? '';
  const labelled = new RegExp(`class="breaking">Breaking</strong>(?:(?!<article).)*${headline}`, 's');
  for (const where of [path, '/', '/']) expect((await readPage(page, where)).text, where).toMatch(labelled);
  expect((await readPage(page, '/rss.xml')).text).toMatch(/<category>Breaking<\/category>/);

  await bodyOf(page).click();
  await page.keyboard.type('It was closed at noon.');
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
  await untilSaved(page);
  await page.getByRole('button', { name: 'Update' }).click();
  await confirm(page, 'Update');
  const grown = await readPage(page, path);
  expect(grown.text).toContain('It was closed at noon.');
  expect(grown.text).toMatch(labelled);

  await page.getByRole('button', { name: 'End breaking' }).click();
  await confirm(page, 'End breaking');
  for (const where of [path, '/']) expect((await readPage(page, where)).text, where).not.toMatch(labelled);
});

test('the palette leads to breaking news, and a reporter has no such command', async ({ page, browser }) => {
  await signIn(page, 'editor');
  await page.goto('/desk/articles');
  await untilAwake(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('breaking');
  await page.getByRole('option', { name: 'Breaking news' }).click();
  await expect(page.getByRole('heading', { name: 'Breaking news', level: 1 })).toBeVisible();
  const reporter = await browser.newPage();
  await signIn(reporter, 'reporter');
  await reporter.goto('/desk/articles');
  await expect(reporter.getByRole('button', { name: 'New article' })).toBeVisible();
  await expect(reporter.getByRole('link', { name: 'Breaking', exact: true })).toHaveCount(0);
  expect((await reporter.goto('/desk/articles/breaking'))?.status()).toBe(404);
  await reporter.close();
});
