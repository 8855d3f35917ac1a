import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { checkExport } from '#lib/audit/check-export.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { signIn, startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

test('the chief editor reads what happened to a story, by whom, and checks that nothing was tampered with', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter');
  const number = await startArticle(reporter);
  const headline = uniqueHeadline('The lock on the canal');
  await reporter.getByLabel('Headline').fill(headline);
  await untilSaved(reporter);

  const page = await deskOf(browser, 'chief');
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'Audit log' }).first().click();
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  await page.getByLabel('Article number').fill(String(number));
  await page.keyboard.press('Enter');
  const line = page.getByRole('row').filter({ hasText: 'started the story' });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(headline);

  await line.getByTitle(/^What .* did$/).click();
  await expect(page).toHaveURL(/person=/);
  await expect(page.getByLabel('Person')).not.toHaveValue('');
  await expect(line).toHaveCount(1);

  await untilAwake(page);
  await page.getByRole('button', { name: 'Check the log' }).click();
  await expect(page.getByText(/each as it was written, none missing/)).toBeVisible();

  await line.getByRole('link', { name: headline }).click();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await page.getByRole('link', { name: 'In the audit log' }).click();
  await expect(page.getByLabel('Article number')).toHaveValue(String(number));
});

test('what is asked for wrongly is said at its field', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/desk/audit?article=x&from=2026-11-23&to=2026-11-01');
  await expect(page.getByText('Write the number of an article')).toBeVisible();
  await expect(page.getByText('The last day comes before the first.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeDisabled();
});

test('the admin takes the log out as a file that anybody can check, and that is in the log too', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await page.goto('/desk/audit');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^nightdesk-log-\d{4}-\d\d-\d\d\.csv$/);
  const checked = await checkExport([await readFile(await file.path(), 'utf8')]);
  expect(checked).toMatchObject({ findings: [], isWhole: true });
  expect(checked.checked).toBeGreaterThan(10);
  await page.goto('/desk/audit?kind=people');
  await expect(page.getByRole('row').filter({ hasText: 'exported the log' }).first()).toBeVisible();
});

test('older pages follow', async ({ page }) => {
  await signIn(page, 'chief');
  await page.goto('/desk/audit');
  const newest = await page.getByRole('row').nth(1).textContent();
  await page.getByRole('link', { name: 'Older', exact: true }).click();
  await expect(page).toHaveURL(/cursor=/);
  expect(await page.getByRole('row').nth(1).textContent()).not.toBe(newest);
  await page.getByRole('link', { name: 'Newest', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Older', exact: true })).toBeVisible();
});

test('whoever may not read the log finds neither it nor a way to it', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/desk/articles');
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  expect((await page.goto('/desk/audit'))?.status()).toBe(404);
  const headers = { origin: new URL(page.url()).origin };
  expect((await page.request.post('/api/desk/audit.csv', { headers })).status()).toBe(403);
  expect((await page.request.post('/api/desk/audit/check', { headers, data: {} })).status()).toBe(403);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the log can be read by everybody who may (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'chief');
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('/desk/audit?article=x');
      await expectNoBarrier(page, 'the log, nothing found');
      await page.goto('/desk/audit');
      await untilAwake(page);
      await page.getByRole('button', { name: 'Check the log' }).click();
      await expect(page.getByText(/none missing/)).toBeVisible();
      await expectNoBarrier(page, 'the log, checked');
    }
  });
}
