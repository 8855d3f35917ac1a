import { expect, type Page, test } from '@playwright/test';
import {
  addAuthor,
  bodyOf,
  confirm,
  openArticle,
  signIn,
  startArticle,
  uniqueHeadline,
  untilSaved,
} from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

/** Selects so many letters of the body, from its beginning. */
async function selectFirst(page: Page, letters: number): Promise<void> {
  await bodyOf(page).click();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
}

function threadOn(page: Page, words: string) {
  return page.getByRole('listitem', { name: `Comments on “${words}”` });
}

function marksIn(page: Page) {
  return bodyOf(page).locator('.comment-range');
}

test('two people talk about a range of the text; it goes, and readers see nothing of it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'chief');
  const number = await startArticle(page);
  await page.getByLabel('Headline').fill(uniqueHeadline('Harbour tunnel'));
  await page.getByLabel('Section').selectOption({ index: 1 });
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
  await bodyOf(page).click();
  await page.keyboard.insertText('The minister denied that the tunnel was abandoned.');
  await untilSaved(page);
  const colleague = await deskOf(browser, 'editor');
  await openArticle(colleague, number);

  await selectFirst(page, 12);
  await page.keyboard.press('ControlOrMeta+Alt+m');
  const form = page.getByLabel('New comment');
  await expect(form).toBeFocused();
  await form.pressSequentially('Which one? @noo');
  const people = page.getByRole('listbox', { name: 'People' });
  const named = (await people.getByRole('option').first().textContent()) ?? '';
  expect(named).toMatch(/^Noo/);
  await page.keyboard.press('Enter');
  await form.pressSequentially('please look. <b>comment-canary</b>');
  await page.keyboard.press('ControlOrMeta+Enter');
  const thread = threadOn(page, 'The minister');
  await expect(thread).toContainText(`Which one? @${named} please look. <b>comment-canary</b>`);
  await expect(thread.locator('strong', { hasText: `@${named}` })).toBeVisible();
  await expect(marksIn(page)).toHaveText('The minister');

  await expect(marksIn(colleague)).toHaveText('The minister');
  await marksIn(colleague).click();
  const theirs = threadOn(colleague, 'The minister');
  await expect(theirs).toBeFocused();
  await theirs.getByLabel('Answer').fill('The minister of transport.');
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await expect(thread).toContainText('The minister of transport.');
  await theirs.getByRole('button', { name: 'Resolve' }).click();
  await expect(thread).toHaveCount(0);
  await expect(marksIn(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Show resolved' }).click();
  await thread.getByRole('button', { name: 'Reopen' }).click();
  await expect(marksIn(colleague)).toHaveText('The minister');
  await bodyOf(colleague).click();
  await colleague.keyboard.press('ControlOrMeta+Home');
  await colleague.keyboard.type('Yesterday: ');
  await colleague.keyboard.press('Enter');
  // Words that one deletes while another parts their paragraph come back, in the new one.
  await expect(bodyOf(page).locator('p')).toHaveCount(2);
  await expect(marksIn(page)).toHaveText('The minister');
  await thread.getByRole('button', { name: 'The minister' }).click();
  await expect(bodyOf(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('The minister');
  await page.keyboard.press('Delete');
  await expect(bodyOf(page).locator('p')).toHaveText([
    'Yesterday:',
    ' denied that the tunnel was abandoned.',
  ]);
  await expect(page.getByRole('heading', { name: 'Their words are gone from the text' })).toBeVisible();
  await expect(colleague.getByRole('heading', { name: 'Their words are gone from the text' })).toBeVisible();
  await expect(theirs).toContainText('comment-canary');
  await untilSaved(page);

  await page.getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: new RegExp(`-a${number}$`) });
  const path = (await live.getAttribute('href')) ?? '';
  const story = await page.request.get(path);
  expect(story.ok()).toBe(true);
  expect(await story.text()).not.toMatch(/canary|comment-range/);
});

test('one’s own comment is changed and deleted, and a reader of drafts may comment too', async ({
  page,
  browser,
}) => {
  await signIn(page, 'chief');
  const number = await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('Payments are paused.');
  await untilSaved(page);
  const photo = await deskOf(browser, 'reporter');
  await openArticle(photo, number);
  await bodyOf(photo)
    .getByText('Payments are paused.')
    .dblclick({ position: { x: 20, y: 8 } });
  await expect.poll(() => photo.evaluate(() => getSelection()?.toString())).toMatch(/^Payments ?$/);
  await photo.getByRole('tab', { name: 'Comments' }).click();
  const panel = photo.getByRole('region', { name: 'Comments' });
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await panel.getByLabel('New comment').fill('Until when?');
  await panel.getByRole('button', { name: 'Comment', exact: true }).last().click();
  const thread = threadOn(photo, 'Payments');
  await expect(thread).toContainText('Until when?');
  await thread.getByRole('button', { name: 'Change' }).click();
  await thread.getByLabel('Change this comment').fill('Until which day?');
  await thread.getByRole('button', { name: 'Keep' }).click();
  await expect(thread).toContainText('Until which day?');
  await page.getByRole('tab', { name: 'Comments' }).click();
  await expect(threadOn(page, 'Payments')).toContainText('Until which day?');
  await thread.getByRole('button', { name: 'Delete' }).click();
  await photo.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(thread).toHaveCount(0);
  await expect(threadOn(page, 'Payments')).toHaveCount(0);
});
