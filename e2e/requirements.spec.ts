import { expect, type Page, test } from '@playwright/test';
import { bodyOf, openArticle, signIn, startArticle, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

/** Types words into the body and makes the last one a link. */
async function typeWithLink(page: Page, words: string, address: string): Promise<void> {
  await bodyOf(page).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('textbox', { name: 'Address', exact: true });
  await field.fill(address);
  await field.press('Enter');
  await untilSaved(page);
}

function details(page: Page) {
  return page.getByRole('complementary', { name: 'Details' });
}

test('a link that leads nowhere is said beside the text, to all who have it open, and is looked at again', async ({
  browser,
  page,
}) => {
  await signIn(page, 'reporter');
  const unpublished = await startArticle(page);
  const address = `/2026/01/02/tunnel-a${unpublished}`;
  const number = await startArticle(page);
  const editor = await deskOf(browser, 'editor');
  await openArticle(editor, number);
  await typeWithLink(page, 'as was told in the figures', address);
  const words = `The link “figures” leads nowhere (readers do not have that story): ${address}`;
  await expect(details(page).getByText(words)).toBeVisible();
  await expect(details(editor).getByText(words)).toBeVisible();
  const again = details(page).getByRole('button', { name: 'Check links again' });
  await again.click();
  await again.click();
  await expect(details(page).getByText(/^These links were looked at a moment ago/)).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog')).toContainText(words);
});

test('a newsroom that asks for no links reads what that means', async ({ page }) => {
  await signIn(page, 'chief');
  await page.goto('/desk/settings/requirements');
  const row = page.getByRole('row', { name: /^Links that answer/ });
  await expect(row).toContainText('no other server is asked at all');
  await expect(row.getByRole('combobox')).toHaveValue('warn');
});
