import { expect, test } from '@playwright/test';
import { signIn, uniqueHeadline, untilAwake } from './support/desk.ts';

const unique = () => uniqueHeadline('term').replaceAll(' ', '').toLowerCase();

test('an editor writes a line into the house style, changes it, strikes it, and takes that back', async ({
  page,
}) => {
  const term = unique();
  await signIn(page, 'editor');
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'House style' }).first().click();
  await expect(page.getByRole('heading', { name: 'House style', level: 1 })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'utilise' })).toContainText('use');
  await untilAwake(page);

  await page.getByRole('button', { name: 'Add a line' }).click();
  await expect(page.getByLabel('Not', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What should not be written?')).toBeVisible();
  await page.keyboard.type(term);
  await page.keyboard.press('Tab');
  await page.keyboard.type('plain word');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Everybody knows it.');
  await page.keyboard.press('Enter');
  const line = page.getByRole('row').filter({ hasText: term });
  await expect(line).toContainText('Everybody knows it.');

  await line.getByRole('button', { name: `Edit “${term}”` }).click();
  await page.getByLabel('But', { exact: true }).fill('plainer word');
  await page.getByLabel('Only the whole word').uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(line).toContainText('plainer word');
  await expect(line).toContainText('in words too');

  await line.getByRole('button', { name: `Strike “${term}”` }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toContainText('plainer word');
});

test('lines are pasted from a list, in Russian, and found again', async ({ page }) => {
  const [one, other] = [`слово-${unique()}`, `слово-${unique()}`];
  await signIn(page, 'chief');
  await page.goto('/desk/house-style?language=ru');
  await untilAwake(page);
  await page.getByRole('button', { name: 'Paste lines' }).click();
  await page
    .getByLabel('Lines', { exact: true })
    .fill(`${one} → иначе | Так проще\nнепонятно\n${other}\tпо-другому`);
  await expect(page.getByText('Not understood, and left out: line 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 2 lines' }).click();
  await expect(page.getByText('2 lines were added.')).toBeVisible();
  await page.getByLabel('Search the house style').fill(other);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: other })).toContainText('по-другому');
  await expect(page.getByRole('row').filter({ hasText: one })).toHaveCount(0);
});

test('a reporter reads the house style and cannot change it', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto('/desk/house-style');
  await expect(page.getByRole('row').filter({ hasText: 'utilise' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Add a line|Edit|Strike|Paste/ })).toHaveCount(0);
});
