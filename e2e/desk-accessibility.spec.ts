import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openArticle, openList, signIn, startArticle } from './support/desk.ts';

async function expectNoBarrier(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target).join(', ')}`,
  );
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the desk can be used by everybody (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'editor');
    await openList(page);
    await expectNoBarrier(page, 'list');
    const number = await startArticle(page);
    await expectNoBarrier(page, 'article');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarrier(page, 'publish dialog');
    await page.keyboard.press('Escape');
    await page.goto(`/desk/articles/${number}/history`);
    await expectNoBarrier(page, 'history');
    await page.setViewportSize({ width: 390, height: 844 });
    await openArticle(page, number);
    await expectNoBarrier(page, 'article on a phone');
    await page.goto('/desk/articles?q=nothing-is-called-that');
    await expectNoBarrier(page, 'empty list on a phone');
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
