import { expect, test } from '@playwright/test';
import {
  addAuthor,
  addTag,
  bodyOf,
  confirm,
  openArticle,
  signIn,
  startArticle,
  uniqueHeadline,
  untilAwake,
  untilSaved,
} from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

test('publishing without a headline says so at the headline, and publishes nothing', async ({ page }) => {
  await signIn(page, 'editor');
  await startArticle(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Write a headline.');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  const headline = page.getByLabel('Headline');
  await expect(headline).toHaveAccessibleDescription('Write a headline.');
  await expect(headline).toBeFocused();
  await expect(page.getByText('Not published.')).toBeVisible();
});

test('a story is published, updated, restored to an older text, and withdrawn', async ({ page }) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  const headline = uniqueHeadline('Central bank holds rates');
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Section').selectOption({ index: 1 });
  await bodyOf(page).click();
  await page.keyboard.type('The first text.');
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
  await addTag(page, 'Central banks');
  await untilSaved(page);

  await page.getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: new RegExp(`-a${number}$`) });
  await expect(live).toBeVisible();
  const path = (await live.getAttribute('href')) ?? '';
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  await bodyOf(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And the second.');
  await untilSaved(page);
  await expect(page.getByText('Live, changed since')).toBeVisible();
  await page.getByRole('button', { name: 'Update' }).click();
  await confirm(page, 'Update');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click();
  await expect(page.getByText('The first text.')).toBeVisible();
  await untilAwake(page);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(bodyOf(page)).toHaveText('The first text.');

  await page.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('A source has withdrawn the quote.');
  await confirm(page, 'Withdraw');
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(410);
});

test('the preview is the reader’s page with the newest text', async ({ page, context }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  const headline = uniqueHeadline('Министр транспорта о тоннеле');
  await page.getByLabel('Headline').fill(headline);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = await opened;
  await expect(preview.getByRole('heading', { name: headline, level: 1 })).toBeVisible();
});

test('a draft is handed over with its stage', async ({ browser, page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Stage').selectOption('In review');
  const assignee = dialog.getByLabel('Assignee');
  const editor = await assignee.locator('option', { hasText: '(Editor)' }).first().getAttribute('value');
  await assignee.selectOption(editor);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('main').or(page.locator('.editor-state')).getByText('In review').first(),
  ).toBeVisible();

  const colleague = await deskOf(browser, 'editor');
  await colleague.goto('/desk/articles');
  await colleague.getByRole('link', { name: 'My work' }).first().click();
  await expect(colleague.locator(`a[href="/desk/articles/${number}"]`)).toBeVisible();
  await openArticle(colleague, number);
});
