import { expect, test } from '@playwright/test';
import {
  bodyOf,
  openArticle,
  saveStatus,
  signIn,
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

test('two people on one story: the second sees both texts, and nothing is overwritten until they choose', async ({
  browser,
}) => {
  const reporter = await (await browser.newContext()).newPage();
  const editor = await (await browser.newContext()).newPage();
  await signIn(reporter, 'reporter');
  await signIn(editor, 'editor');
  const number = await startArticle(reporter);
  await reporter.getByLabel('Headline').fill('As it was');
  await untilSaved(reporter);

  await openArticle(editor, number);
  await editor.getByLabel('Headline').fill('As the editor has it');
  await untilSaved(editor);
  await reporter.getByLabel('Headline').fill('As the reporter has it');
  const conflict = reporter.getByRole('alert').filter({ hasText: 'saved another text' });
  await expect(conflict).toContainText('As the editor has it');
  await expect(conflict).toContainText('As the reporter has it');
  await expect(saveStatus(reporter)).toContainText('Not saved');

  await editor.reload();
  await expect(editor.getByLabel('Headline')).toHaveValue('As the editor has it');

  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await untilSaved(reporter);
  await editor.reload();
  await expect(editor.getByLabel('Headline')).toHaveValue('As the reporter has it');
});

test('the other text of a conflict can be taken instead', async ({ browser }) => {
  const reporter = await (await browser.newContext()).newPage();
  const editor = await (await browser.newContext()).newPage();
  await signIn(reporter, 'reporter');
  await signIn(editor, 'editor');
  const number = await startArticle(reporter);
  await openArticle(editor, number);
  await bodyOf(editor).click();
  await editor.keyboard.type('The editor’s paragraph.');
  await untilSaved(editor);
  await bodyOf(reporter).click();
  await reporter.keyboard.type('The reporter’s paragraph.');
  await reporter.getByRole('button', { name: 'Take theirs' }).click();
  await untilSaved(reporter);
  await expect(bodyOf(reporter)).toContainText('The editor’s paragraph.');
  await expect(bodyOf(reporter)).not.toContainText('The reporter’s paragraph.');
});

test('text typed without a connection survives a reload and is offered back', async ({ page, context }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await page.getByLabel('Headline').fill('Before the tunnel');
  await untilSaved(page);

  await page.route('**/api/desk/articles/*/draft', (route) => route.abort());
  await page.getByLabel('Headline').fill('Typed in the tunnel');
  await expect(saveStatus(page)).toContainText('Offline: 1 change waiting');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue('Before the tunnel');
  const offer = page.getByRole('alert').filter({ hasText: 'This browser kept a text of yours' });
  await expect(offer).toContainText('Typed in the tunnel');

  await page.unroute('**/api/desk/articles/*/draft');
  await offer.getByRole('button', { name: 'Use the kept text' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Typed in the tunnel');
  await untilSaved(page);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(again.getByLabel('Headline')).toHaveValue('Typed in the tunnel');
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

test('when the session has ended the text stays, and is stored after signing in again', async ({
  page,
  context,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await context.clearCookies();
  await page.getByLabel('Headline').fill('Typed after midnight');
  await expect(saveStatus(page)).toContainText('session has ended');
  await expect(page.getByRole('alert').getByRole('link', { name: 'Sign in' })).toBeVisible();

  const other = await context.newPage();
  await signIn(other, 'reporter');
  await page.getByRole('button', { name: 'Save again' }).click();
  await untilSaved(page);
});

test('a text is never stored under the name of somebody else who signed in meanwhile', async ({
  page,
  context,
}) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await context.clearCookies();
  const other = await context.newPage();
  await signIn(other, 'editor');
  await page.getByLabel('Headline').fill('The reporter’s words');
  await expect(page.getByText('Somebody else is signed in here now').first()).toBeVisible();
  await openArticle(other, number);
  await expect(other.getByLabel('Headline')).toHaveValue('');
  await expect(other.getByText('This browser kept a text of yours')).toHaveCount(0);
});
