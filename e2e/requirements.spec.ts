import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import {
  bodyOf,
  openArticle,
  signIn,
  startArticle,
  uniqueHeadline,
  untilAwake,
  untilSaved,
} from './support/desk.ts';
import { closeDesks, deskOf, reporterAndEditor } from './support/desks.ts';

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
  await editor.getByRole('button', { name: 'Publish' }).click();
  await expect(editor.getByRole('dialog')).toContainText(words);
});

test('a newsroom that asks for no links reads what that means', async ({ page }) => {
  await signIn(page, 'chief');
  await page.goto('/desk/settings/requirements');
  const row = page.getByRole('row', { name: /^Links that answer/ });
  await expect(row).toContainText('no other server is asked at all');
  await expect(row.getByRole('combobox')).toHaveValue('warn');
});

test('the Russian version is started beside the English one, unlinked, and linked again by its headline', async ({
  browser,
}) => {
  const { reporter, editor, number } = await reporterAndEditor(browser);
  const [english, russian] = [uniqueHeadline('The night ferry stays'), uniqueHeadline('Паром остается')];
  await editor.getByLabel('Headline').fill(english);
  await untilSaved(editor);
  await editor.getByRole('button', { name: 'Start the Russian version' }).click();
  await expect(editor).not.toHaveURL(new RegExp(`/${number}$`));
  await expect(editor.getByLabel('Language')).toHaveValue('ru');
  await expect(details(editor).getByRole('link', { name: english })).toBeVisible();
  await expect(
    details(reporter).getByRole('link', { name: /^Article \d+, without a headline$/ }),
  ).toBeVisible();
  await expect(bodyOf(editor)).toBeVisible();
  await editor.getByLabel('Headline').fill(russian);
  await untilSaved(editor);
  await editor.getByRole('button', { name: 'Unlink' }).click();
  const picker = editor.getByLabel('Link a story');
  await expect(picker).toBeVisible();
  await expect(details(reporter).getByText('English alone so far.')).toBeVisible();
  await picker.fill(english);
  await picker.press('Enter');
  await expect(details(editor).getByRole('link', { name: english })).toBeVisible();
  await expect(details(reporter).getByRole('link', { name: russian })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await editor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoBarrier(editor, `a story in two languages (${colorScheme})`);
  }
});

test('a story that has a sibling does not change into its language, and the field says why', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  await page.getByRole('button', { name: 'Start the Russian version' }).click();
  await expect(page.getByLabel('Language')).toHaveValue('ru');
  await untilAwake(page);
  await page.getByLabel('Language').selectOption('en');
  await expect(page.getByLabel('Language')).toHaveAccessibleDescription(
    `Article ${number}, which this one is linked to, is in English already. Unlink it first.`,
  );
});
