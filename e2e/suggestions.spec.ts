import { expect, type Page, test } from '@playwright/test';
import {
  addAuthor,
  bodyOf,
  confirm,
  openArticle,
  startArticle,
  uniqueHeadline,
  untilSaved,
} from './support/desk.ts';
import { paste } from './support/desk-paste.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

test('a colleague suggests; readers get the text without that until it is accepted', async ({ browser }) => {
  const reporter = await deskOf(browser, 'reporter');
  const number = await startArticle(reporter);
  await reporter.getByLabel('Headline').fill(uniqueHeadline('The old tunnel'));
  await reporter.getByLabel('Section').selectOption({ index: 1 });
  await addAuthor(reporter, uniqueHeadline('Marta Lindqvist'));
  await bodyOf(reporter).click();
  await reporter.keyboard.type('The old tunnel.');
  await untilSaved(reporter);

  const editor = await deskOf(browser, 'editor');
  await openArticle(editor, number);
  await editor.getByRole('button', { name: 'Suggesting' }).click();
  await expect(editor.getByRole('button', { name: 'Suggesting', pressed: true })).toBeVisible();
  await bodyOf(editor).press('ControlOrMeta+Home');
  for (let letter = 0; letter < 4; letter += 1) await editor.keyboard.press('ArrowRight');
  for (let letter = 0; letter < 3; letter += 1) await editor.keyboard.press('Shift+ArrowRight');
  await editor.keyboard.type('new');
  await untilSaved(editor);
  for (const page of [editor, reporter]) {
    await expect(bodyOf(page).locator('del')).toHaveText('old');
    await expect(bodyOf(page).locator('ins')).toHaveText('new');
  }
  await editor.keyboard.press('ControlOrMeta+b');
  await editor.keyboard.press('Shift+ArrowLeft');
  await editor.keyboard.press('ControlOrMeta+b');
  await expect(editor.getByText('Only words and paragraphs can be suggested.')).toBeVisible();
  await editor.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(editor.getByText('Only words and paragraphs can be suggested.')).toHaveCount(0);

  await editor.getByRole('button', { name: 'Publish' }).click();
  const dialog = editor.getByRole('dialog');
  await expect(dialog).toContainText('One suggestion is still open.');
  await confirm(editor, 'Publish');
  const live = editor.getByRole('link', { name: new RegExp(`-a${number}$`) });
  await expect(live).toBeVisible();
  const path = (await live.getAttribute('href')) ?? '';
  const readers = await browser.newPage();
  await readers.goto(new URL(path, editor.url()).href);
  await expect(readers.locator('.story-body')).toHaveText('The old tunnel.');

  await reporter.getByRole('button', { name: 'Next suggestion' }).click();
  const bar = reporter.getByRole('region', { name: 'Suggestions' });
  await expect(bar.locator('ins')).toHaveText('new');
  await bar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(bar).toHaveCount(0);
  await untilSaved(reporter);
  await expect(bodyOf(editor)).toHaveText('The new tunnel.');
  await editor.getByRole('button', { name: 'Update' }).click();
  await confirm(editor, 'Update');
  await expect(editor.getByText('Live', { exact: true })).toBeVisible();
  await expect(async () => {
    await readers.reload();
    await expect(readers.locator('.story-body')).toHaveText('The new tunnel.');
  }).toPass();
  await readers.context().close();
});

test('Enter, Backspace and a paste of several paragraphs are suggested, and taken up as one', async ({
  browser,
}) => {
  const page = await deskOf(browser, 'reporter');
  await startArticle(page);
  const body = bodyOf(page);
  const paragraphs = body.locator('p');
  await body.click();
  await page.keyboard.type('The old tunnel. It closed.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Who pays?');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Suggesting' }).click();
  await expect(page.getByRole('button', { name: 'Suggesting', pressed: true })).toBeVisible();
  const bar = page.getByRole('region', { name: 'Suggestions' });

  await body.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' knows.');
  await expect(paragraphs).toHaveText(['The old tunnel. It closed.', 'Who pays?¶Nobody knows.']);
  await expect(bar.locator('ins')).toHaveText('¶Nobody knows.');
  await bar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(paragraphs).toHaveText(['The old tunnel. It closed.', 'Who pays?', 'Nobody knows.']);

  await expect(body).toBeFocused();
  await paragraphs.nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(paragraphs.first().locator('del')).toHaveText('¶');
  await expect(bar).toContainText('joins this paragraph with the next');
  await untilSaved(page);
  await page.reload();
  await expect(paragraphs.first().locator('del')).toHaveText('¶');
  await body.click();
  await body.press('ControlOrMeta+a');
  await expect.poll(() => copied(page)).toBe('The old tunnel. It closed.\n\nWho pays?\n\nNobody knows.');
  await bar.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(paragraphs).toHaveText(['The old tunnel. It closed.', 'Who pays?', 'Nobody knows.']);

  await page.getByRole('button', { name: 'Suggesting' }).click();
  await body.press('ControlOrMeta+a');
  await paste(body, { html: '<p>One.</p><p>Two.</p>', text: 'One.\n\nTwo.' });
  await expect(paragraphs.first().locator('ins')).toHaveText(['One.', '¶', 'Two.']);
  await bar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(paragraphs).toHaveText(['One.', 'Two.']);
  await untilSaved(page);
});

/** What would be on the clipboard if the selection were copied. */
function copied(page: Page): Promise<string> {
  return bodyOf(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
}
