import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  bodyOf,
  openArticle,
  saveStatus,
  signIn,
  signInAnew,
  startArticle,
  uniqueHeadline,
  untilSaved,
} from './support/desk.ts';

test('what is typed is stored by itself and is there again', async ({ page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  const headline = uniqueHeadline('Harbour tunnel');
  await page.getByLabel('Headline').fill(headline);
  await bodyOf(page).click();
  await page.keyboard.type('Nobody is walking away from this.');
  await untilSaved(page);
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await expect(bodyOf(page)).toContainText('Nobody is walking away from this.');
});

test('text typed while the connection was gone is stored when it is back', async ({ page, context }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await context.setOffline(true);
  await page.getByLabel('Headline').fill('Typed in the tunnel');
  await expect(saveStatus(page)).toContainText('Offline');
  await expect(page.getByText('Offline: your text is kept in this browser')).toBeVisible();
  await context.setOffline(false);
  await untilSaved(page);
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue('Typed in the tunnel');
});

test('a session that ends while one types: sign in over the text, go on, and all of it is stored', async ({
  page,
  context,
}) => {
  await signInAnew(page, 'reporter');
  const number = await startArticle(page);
  await bodyOf(page).click();
  await endSession(page);
  const words = 'Nobody looks up from the keys as midnight goes by. ';
  await page.keyboard.type(words, { delay: 70 });
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('E-mail')).toHaveValue('reporter@nightdesk.example');
  await expect(dialog.getByLabel('Password')).toHaveValue('');
  // Beneath the dialog it is out of reach of a screen reader, and of a role.
  await expect(page.locator('.save-status')).toContainText(/session has ended, \d+ changes? waiting/);

  await fillSignInAgain(dialog, 'editor@nightdesk.example');
  await expect(dialog.getByRole('alert')).toContainText('That is another account');
  await fillSignInAgain(dialog, 'reporter@nightdesk.example');
  await expect(dialog).toHaveCount(0);
  await page.getByLabel('Headline').fill('Typed after midnight');
  await bodyOf(page).press('Control+End');
  await page.keyboard.type('And on it goes.');
  await untilSaved(page);
  const again = await context.newPage();
  await openArticle(again, number);
  await expect(again.getByLabel('Headline')).toHaveValue('Typed after midnight');
  await expect(bodyOf(again)).toHaveText(`${words}And on it goes.`);
});

test('a text is never stored under the name of somebody else who signed in meanwhile', async ({
  page,
  context,
}) => {
  await signInAnew(page, 'reporter');
  const number = await startArticle(page);
  await endSession(page);
  const other = await context.newPage();
  await signIn(other, 'editor');
  await page.getByLabel('Headline').fill('The reporter’s words');
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await page.getByLabel('Headline').press('End');
  await page.keyboard.type(' go on');
  await expect(saveStatus(page)).toContainText('Not saved');
  await openArticle(other, number);
  await expect(other.getByLabel('Headline')).toBeEditable();
  await expect(other.getByLabel('Headline')).toHaveValue('');
});

/** Ends the session of a page as "Sign out" in another tab does, without leaving the page. */
async function endSession(page: Page): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto('/desk/articles');
  await tab.getByRole('button', { name: 'Sign out' }).first().click();
  await tab.waitForURL(/sign-in/);
  await tab.close();
}

async function fillSignInAgain(dialog: Locator, email: string): Promise<void> {
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Password').fill('nightdesk-demo');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
}
