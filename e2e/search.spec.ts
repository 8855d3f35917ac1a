import { expect, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';

test('a search is narrowed without script; what cannot be is told at its field, and what was typed stays', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/search');
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('harbour');
  await main.getByText('Narrow the search').click();
  await main.getByLabel('From').fill('2026-02-02');
  await main.getByLabel('To', { exact: true }).fill('2026-02-01');
  await main.getByLabel('Section').selectOption({ index: 1 });
  await main.getByRole('button', { name: 'Search' }).click();
  await expect(main.getByText('This day is before the first one.')).toBeVisible();
  await expect(main.getByLabel('From')).toHaveValue('2026-02-02');
  await expect(main.getByLabel('To', { exact: true })).toHaveValue('2026-02-01');
  await main.getByLabel('To', { exact: true }).fill('');
  await main.getByLabel('Author’s name').fill('Nobody At All');
  await main.getByRole('button', { name: 'Search' }).click();
  await expect(main.getByText('Nobody of that name has written here.')).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`everybody can narrow a search (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/search?q=harbour&from=nonsense&section=world');
    await expect(page.getByText('Write a day like 2025-02-13.')).toBeVisible();
    await expectNoBarrier(page, 'a narrowed search');
  });
