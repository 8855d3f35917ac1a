import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import {
  bodyOf,
  openArticle,
  openList,
  signIn,
  startArticle,
  untilAwake,
  untilSaved,
} from './support/desk.ts';

/** Keeps what the article says under a name, and stays in its history. */
async function keepVersion(page: Page, number: number): Promise<void> {
  await page.getByLabel('Headline').fill('Harbour tunnel');
  await untilSaved(page);
  await page.goto(`/desk/articles/${number}/history`);
  await untilAwake(page);
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Before the body');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('row', { name: /Before the body/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Suggesting, find and replace, and the comments, all at once. */
async function openTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Suggesting' }).click();
  await expect(page.getByRole('region', { name: 'Suggestions' })).toBeVisible();
  await page.getByRole('tab', { name: 'Comments' }).click();
  await expect(page.getByText('Nothing is open.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+h');
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the desk can be used by everybody (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'editor');
    await openList(page);
    await expectNoBarrier(page, 'list');
    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'Save this view…' }).waitFor();
    // The menu itself: around it stand the guards that keep the focus in it, which nobody reaches.
    expect(
      (await new AxeBuilder({ page }).include('.menu').disableRules('region').analyze()).violations,
    ).toEqual([]);
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await expect(page.getByRole('dialog', { name: 'Save this view' })).toBeVisible();
    await expectNoBarrier(page, 'a view that is kept');
    await page.keyboard.press('Escape');
    const number = await startArticle(page);
    await expectNoBarrier(page, 'article');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarrier(page, 'publish dialog');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await openArticle(page, number);
    await expectNoBarrier(page, 'article on a phone');
    await page.goto('/desk/fronts');
    await expectNoBarrier(page, 'fronts on a phone');
    await page.goto('/desk/fronts/main');
    await untilAwake(page);
    await page.getByRole('button', { name: /^row 1, place 1:/ }).click();
    await expect(page.getByRole('complementary', { name: 'This place' })).toBeVisible();
    await expectNoBarrier(page, 'front on a phone');
    await page.goto('/desk/authors/ines-calloway');
    await untilAwake(page);
    await page.getByRole('button', { name: 'Add a link' }).click();
    await expectNoBarrier(page, 'author on a phone');
    await page.goto('/desk/authors');
    await expectNoBarrier(page, 'authors on a phone');
    await page.goto('/desk/articles?q=nothing-is-called-that');
    await expectNoBarrier(page, 'empty list on a phone');
  });

  test(`the tools of an article, its history and what changed can be used by everybody (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'editor');
    const number = await startArticle(page);
    await keepVersion(page, number);
    await expectNoBarrier(page, 'history');
    await openArticle(page, number);
    await bodyOf(page).click();
    await page.keyboard.type('Nobody walks away.');
    await untilSaved(page);
    await page.goto(`/desk/articles/${number}/history/compare?from=1&to=draft`);
    await expect(page.getByRole('region', { name: 'Paragraph added' })).toBeVisible();
    await expectNoBarrier(page, 'comparison');
    await page.setViewportSize({ width: 390, height: 844 });
    await openArticle(page, number);
    await openTools(page);
    await expectNoBarrier(page, 'article on a phone, with its tools');
    await page.goto('/desk/articles/new-from-text');
    await expect(page.getByLabel('Story', { exact: true })).toBeVisible();
    await expectNoBarrier(page, 'new from text on a phone');
  });
}

test('the desk breaks no rule of its content security policy, and no screen is wider than a phone', async ({
  page,
}) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text());
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'editor');
  const number = await startArticle(page);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await fits()).toBe(true);
  await page.getByLabel('Tags').fill('a');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByPlaceholder('Find an article or a command')).toBeVisible();
  for (const path of ['', '/history', '/preview']) {
    await page.goto(`/desk/articles/${number}${path}`);
    await expect(page.getByRole('main')).toBeVisible();
    expect(await fits()).toBe(true);
  }
  expect(broken).toEqual([]);
});
