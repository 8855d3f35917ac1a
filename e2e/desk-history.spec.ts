import { expect, type Page, test } from '@playwright/test';
import {
  addAuthor,
  bodyOf,
  confirm,
  openArticle,
  pressUntilAt,
  signIn,
  startArticle,
  uniqueHeadline,
  untilAwake,
  untilSaved,
} from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

const paragraphs = [
  'It began on Monday morning at the harbour.',
  'The minister denied that the tunnel was abandoned.',
  'Payments are paused until the spring.',
];

async function write(page: Page, lines: string[]): Promise<void> {
  await bodyOf(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  for (const [place, line] of lines.entries()) {
    if (place > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
  await untilSaved(page);
}

/** A story of three paragraphs that is live. */
async function publishedStory(page: Page): Promise<number> {
  const number = await startArticle(page);
  await page.getByLabel('Headline').fill(uniqueHeadline('Harbour tunnel'));
  await page.getByLabel('Section').selectOption({ index: 1 });
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
  await write(page, paragraphs);
  await page.getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  return number;
}

test('a story is written, published, changed and compared; a block comes back, then all of it, and one text has a name', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const number = await publishedStory(page);
  await page.getByLabel('Standfirst').fill('Nobody knows when it opens.');
  await write(page, [
    'It began on Monday morning at the harbour.',
    'Payments are stopped until the spring.',
    'Nobody knows more.',
  ]);

  await page.getByRole('button', { name: 'History' }).click();
  await page.waitForURL(/\/history$/);
  await untilAwake(page);
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Before the lawyers');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  const kept = page.getByRole('row', { name: /Before the lawyers/ });
  await expect(kept).toContainText('1 paragraph changed, 1 added, 1 removed');

  await page.getByRole('combobox', { name: 'Compare' }).selectOption('1');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  const denied = page.getByRole('region', { name: 'Paragraph removed' });
  await expect(denied.getByRole('deletion')).toContainText('The minister denied');
  const paused = page.getByRole('region', { name: 'Paragraph changed' });
  await expect(paused.getByRole('deletion')).toContainText('paused');
  await expect(paused.getByRole('insertion')).toContainText('stopped');
  await pressUntilAt(page, 'j', page.locator('[data-change]', { hasText: 'Standfirst' }));
  await page.keyboard.press('j');
  await expect(denied).toBeFocused();

  await denied.getByRole('button', { name: 'Put back this paragraph' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click();
  await expect(denied).toHaveCount(0);

  await page.getByRole('button', { name: 'Put back this standfirst' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText('Standfirst', { exact: true })).toHaveCount(0);
  await openArticle(page, number);
  await expect(page.getByLabel('Standfirst')).toHaveText('');
  await expect(bodyOf(page).locator('p')).toHaveText([
    'It began on Monday morning at the harbour.',
    'The minister denied that the tunnel was abandoned.',
    'Payments are stopped until the spring.',
    'Nobody knows more.',
  ]);

  await page.goto(`/desk/articles/${number}/history/compare?from=1&to=draft`);
  await untilAwake(page);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(bodyOf(page).locator('p')).toHaveText(paragraphs);
  await page.goto(`/desk/articles/${number}/history/compare?from=1&to=draft`);
  await expect(page.getByText('These two texts say the same.')).toBeVisible();
});

test('an old text is named on a phone, and the comparison fits it', async ({ page }) => {
  await signIn(page, 'editor');
  const number = await publishedStory(page);
  await write(page, [
    'Quite another story, with aVeryLongWordThatNobodyWouldEverWriteInANewspaperButSomebodyDid.',
  ]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/desk/articles/${number}/history`);
  await untilAwake(page);
  await page.getByRole('button', { name: 'Name revision 1' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('As it went out');
  await page.getByRole('dialog').getByRole('button', { name: 'Name' }).click();
  await expect(page.getByRole('row', { name: /As it went out/ })).toBeVisible();
  await page.getByRole('link', { name: 'Compare revision 1 with the draft' }).click();
  await expect(page.getByRole('region', { name: 'Paragraph added' })).toContainText('Quite another story');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('whoever may not read a story may not compare its texts', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const number = await publishedStory(page);
  const other = await deskOf(browser, 'contributor');
  const answer = await other.goto(`/desk/articles/${number}/history/compare?from=1&to=draft`);
  expect(answer?.status()).toBe(404);
});
