import { expect, test } from '@playwright/test';
import { bodyOf, openArticle, saveStatus, signIn, startArticle, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf, handOver, reporterAndEditor } from './support/desks.ts';
import { untilKept } from './support/kept-changes.ts';
import { writeUnknownPart } from './support/newer-build.ts';

test.afterEach(closeDesks);

test('who loses the right while typing reads on, and what was stored stays', async ({ browser }) => {
  const editor = await deskOf(browser, 'editor');
  const number = await startArticle(editor);
  await handOver(editor, /\(Reporter\)/);
  const reporter = await deskOf(browser, 'reporter');
  await openArticle(reporter, number);
  await bodyOf(reporter).click();
  await reporter.keyboard.type('Typed with the right to.');
  await untilSaved(reporter);
  await handOver(editor, /Nobody/);
  await expect(reporter.getByText('You may no longer change this article.')).toBeVisible();
  await expect(reporter.getByLabel('Headline')).not.toBeEditable();
  await expect(bodyOf(reporter)).toHaveText('Typed with the right to.');
  await expect(bodyOf(editor)).toHaveText('Typed with the right to.');
});

test('a page of an older build is told to reload, and its text is kept through it', async ({ page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await page.getByLabel('Headline').fill('Before the renewal');
  await untilSaved(page);
  await page.route('**/ticket', (route) =>
    route.continue({ postData: JSON.stringify({ schemaVersion: 0 }) }),
  );
  await page.context().setOffline(true);
  await page.getByLabel('Headline').fill('Typed in the old page');
  await expect(saveStatus(page)).toContainText('Offline: 1 change waiting, kept in this browser');
  await page.context().setOffline(false);
  const notice = page.getByRole('alert').filter({ hasText: 'Nightdesk was renewed' });
  await expect(notice).toBeVisible();
  await expect(page.getByLabel('Headline')).not.toBeEditable();
  await page.unroute('**/ticket');
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Typed in the old page');
  await untilSaved(page);
});

test('a part that only a newer build knows: the page asks to be reloaded, and nothing is taken out of the text', async ({
  browser,
}) => {
  const { reporter, editor, number } = await reporterAndEditor(browser);
  await bodyOf(reporter).click();
  await reporter.keyboard.type('Typed in the old page.');
  await expect(bodyOf(editor)).toHaveText('Typed in the old page.');
  await untilSaved(reporter);
  const storedSince = await writeUnknownPart(number, 'From a newer build.');
  for (const page of [reporter, editor]) {
    await expect(page.getByRole('alert').filter({ hasText: 'Nightdesk was renewed' })).toBeVisible();
    await expect(bodyOf(page)).toHaveText('Typed in the old page.');
    await expect(bodyOf(page)).toHaveAttribute('contenteditable', 'false');
  }
  await editor.reload();
  const kept = editor.getByRole('region', { name: 'Body' });
  await expect(kept).toContainText('This text is open for reading only.');
  await expect(saveStatus(editor)).toHaveText('Open for reading only');
  await kept.getByText('The text as it is stored').click();
  await expect(kept.locator('pre')).toContainText('From a newer build.');
  await expect(kept.locator('pre')).toContainText('Typed in the old page.');
  expect(await storedSince()).toBe(0);
});

test('who lost the right while the page was closed is shown what the browser kept, to copy and not to write', async ({
  browser,
}) => {
  const editor = await deskOf(browser, 'editor');
  const number = await startArticle(editor);
  await handOver(editor, /\(Reporter\)/);
  const closed = await deskOf(browser, 'reporter');
  await openArticle(closed, number);
  await bodyOf(closed).click();
  await closed.keyboard.type('Stored in time.');
  await untilSaved(closed);
  await openArticle(closed, number);
  await bodyOf(closed).click();
  await closed.keyboard.press('ControlOrMeta+End');
  await closed.context().setOffline(true);
  await closed.keyboard.press('Enter');
  await closed.keyboard.type('Typed in the tunnel.');
  await expect(saveStatus(closed)).toContainText('kept in this browser');
  await untilKept(closed);
  await closed.close();
  await closed.context().setOffline(false);
  await handOver(editor, /Nobody/);

  await closed.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const reporter = await closed.context().newPage();
  await openArticle(reporter, number);
  const notice = reporter.getByRole('alert').filter({ hasText: 'You may no longer change this article.' });
  await expect(notice).toContainText('Typed in the tunnel.');
  await expect(notice).not.toContainText('Stored in time.');
  await notice.getByRole('button', { name: 'Copy my text' }).click();
  await expect(notice).toContainText('in the clipboard');
  expect(await reporter.evaluate(() => navigator.clipboard.readText())).toBe('Typed in the tunnel.');
  await expect(bodyOf(reporter)).toHaveText('Stored in time.');
  await notice.getByRole('button', { name: 'Throw it away' }).click();
  await expect(notice).toHaveCount(0);
  await reporter.reload();
  await expect(bodyOf(reporter)).toHaveText('Stored in time.');
  await expect(notice).toHaveCount(0);
  await expect(bodyOf(editor)).toHaveText('Stored in time.');
});

test('a headline that is too long is kept, and said to be so until it fits', async ({ page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const long = 'Far too long '.repeat(30).trim();
  await page.getByLabel('Headline').fill(long);
  const notice = page.getByRole('alert').filter({ hasText: 'Kept here' });
  await expect(notice).toContainText('Headline: This is longer than 300 characters.');
  await expect(page.getByLabel('Headline')).toHaveAccessibleDescription(/longer than 300 characters/);
  await untilSaved(page);
  await openArticle(page, number);
  await expect(notice).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue(long);
  await page.getByLabel('Headline').fill('Short enough');
  await expect(notice).toHaveCount(0);
});
