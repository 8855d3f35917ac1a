import { expect, test } from '@playwright/test';
import { bodyOf, signIn, startArticle, uniqueHeadline, untilSaved } from './support/desk.ts';

test('tags that the text names are taken with Enter and refused with Delete, and stay refused', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  await page.getByLabel('Headline').fill(uniqueHeadline('Glaciers and fisheries'));
  await bodyOf(page).click();
  await page.keyboard.type('Museums, railways and wind power, all at once.');
  await untilSaved(page);
  await page.getByLabel('Tags').focus();
  const suggested = page.getByRole('list', { name: /^Suggested tags/ });
  await expect(suggested.getByRole('listitem')).toHaveCount(5);

  await page.keyboard.press('Tab');
  await expect(suggested.getByRole('button', { name: 'Take the tag Wind Power' })).toBeFocused();
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('list', { name: 'Chosen tags' });
  await expect(chosen).toContainText('Wind Power');
  await expect(suggested).not.toContainText('Wind Power');
  const glaciers = suggested.getByRole('button', { name: 'Take the tag Glaciers' });
  await glaciers.focus();
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.keyboard.press('Delete');
  expect((await refused).ok()).toBe(true);
  await expect(glaciers).toHaveCount(0);
  await untilSaved(page);

  await page.goto(`/desk/articles/${number}`);
  await expect(suggested).toContainText('Railways');
  await expect(suggested).not.toContainText('Glaciers');
  await expect(chosen).not.toContainText('Glaciers');
});
