import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import { openList, signIn, uniqueHeadline, untilAwake } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

/** Opens the saved views with their key and goes to one of the menu's lines with the arrows. */
async function goToLine(page: Page, name: string): Promise<void> {
  await page.keyboard.press('v');
  const line = page.getByRole('menuitem', { name });
  await line.waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return line.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
}

/** Keeps what is shown under a name, by keys alone. */
async function keepView(page: Page, name: string): Promise<void> {
  await goToLine(page, 'Save this view…');
  await page.keyboard.press('Enter');
  const input = page.getByRole('dialog', { name: 'Save this view' }).getByLabel('Name');
  await expect(input).toBeFocused();
  await input.fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Saved: ${name}` })).toBeVisible();
}

async function openManage(page: Page) {
  await goToLine(page, 'Manage…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('what is filtered is kept and chosen again by keys alone, in the list and from the palette', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  const name = uniqueHeadline('My reviews');
  await openList(page, '/desk/articles?assignee=me&stage=in_review');
  await keepView(page, name);

  await openList(page);
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await goToLine(page, name);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/articles?stage=in_review&assignee=me');
  await expect(page.getByLabel('Stage')).toHaveValue('in_review');
  await expect(page.getByLabel('Assignee')).toHaveValue('me');
  await page.getByRole('button', { name: `Saved: ${name}` }).click();
  await expect(page.getByRole('menuitem', { name })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);

  await openList(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText(name);
  // An article may be found by a word of it, and stands first.
  const view = page.getByRole('option', { name: `${name} Articles` });
  await view.waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return view.getAttribute('aria-selected');
    })
    .toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/articles?stage=in_review&assignee=me');
});

test('a name that is there already is replaced after a second word', async ({ page }) => {
  await signIn(page, 'contributor');
  const name = uniqueHeadline('Wanted');
  await openList(page, '/desk/articles?stage=writing');
  await keepView(page, name);
  await openList(page, '/desk/articles?stage=ready');
  await goToLine(page, 'Save this view…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByLabel('Name').fill(name.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/is there already/);
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByRole('button', { name: `Saved: ${name.toUpperCase()}` })).toBeVisible();
  await openList(page, '/desk/articles?stage=writing');
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
});

test('saved views are renamed, put into another order, deleted, and brought back to their place', async ({
  page,
}) => {
  await signIn(page, 'photo');
  const [one, two, three] = [uniqueHeadline('One'), uniqueHeadline('Two'), uniqueHeadline('Three')];
  for (const [name, stage] of [
    [one, 'idea'],
    [two, 'writing'],
    [three, 'ready'],
  ] as const) {
    await openList(page, `/desk/articles?stage=${stage}`);
    await keepView(page, name);
  }
  const dialog = await openManage(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoBarrier(page, `saved views, managed (${colorScheme})`);
  }
  const names = dialog.getByRole('list', { name: 'Mine' }).getByRole('textbox');
  await names.nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.nth(1)).toHaveValue(three);
  await expect(names.nth(1)).toBeFocused();
  await dialog.getByRole('button', { name: `Move ${one} down` }).click();
  await expect(names.nth(0)).toHaveValue(three);
  await expect(names.nth(1)).toHaveValue(one);

  await names.nth(0).fill('   ');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('A name is one line');
  const renamed = `${three} again`;
  await names.nth(0).fill(renamed);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText(`is called “${renamed}” now`);

  await dialog.getByRole('button', { name: `Delete ${one}` }).click();
  await expect(dialog.getByRole('textbox', { name: `Name of ${one}` })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status')).toContainText(`“${one}” is back.`);
  await page.reload();
  await untilAwake(page);
  const again = await openManage(page);
  const kept = again.getByRole('list', { name: 'Mine' }).getByRole('textbox');
  await expect(kept).toHaveCount(3);
  for (const [at, name] of [renamed, one, two].entries()) await expect(kept.nth(at)).toHaveValue(name);
});

test('the board says in its address what it shows, so that a view is kept, and sent to a colleague', async ({
  browser,
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/desk/board');
  await untilAwake(page);
  await page.getByLabel('In whose hands').selectOption('Nobody’s');
  await page.getByRole('searchbox', { name: 'Search the board' }).fill('harbour');
  await expect(page).toHaveURL(/\/desk\/board\?q=harbour&assignee=none$/);
  await page.getByRole('main').getByRole('heading', { name: 'Board' }).click();
  const name = uniqueHeadline('Free in the harbour');
  await keepView(page, name);

  const colleague = await deskOf(browser, 'chief');
  await colleague.goto(page.url());
  await expect(colleague.getByRole('searchbox', { name: 'Search the board' })).toHaveValue('harbour');
  await expect(colleague.getByLabel('In whose hands')).toHaveValue('none');

  await page.goto('/desk/board');
  await untilAwake(page);
  await goToLine(page, name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/board\?q=harbour&assignee=none$/);
  await expect(page.getByRole('button', { name: `Saved: ${name}` })).toBeVisible();
  // What is changed is another view, from the first letter.
  await page.getByRole('searchbox', { name: 'Search the board' }).fill('harbours');
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
});

test('a view that asks for a section that is gone says so, and shows the rest', async ({ page }) => {
  await signIn(page, 'editor');
  const gone = 'section=no-such-section&assignee=00000000-0000-4000-8000-000000000000';
  for (const screen of ['articles', 'board']) {
    await page.goto(`/desk/${screen}?${gone}`);
    await expect(page.getByText(/asks for the section “no-such-section”, whoever had them/)).toBeVisible();
  }
  await page.goto(`/desk/articles?${gone}&tag=No+Tag+Is+Called+That`);
  await expect(page.getByText(/the tag “No Tag Is Called That”/)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('an editor keeps a view for everybody; a reporter chooses it and cannot change it', async ({
  browser,
  page,
}) => {
  await signIn(page, 'chief');
  const name = uniqueHeadline('Ready to go');
  await openList(page, '/desk/articles?stage=ready&sort=headline');
  await goToLine(page, 'Save this view…');
  await page.keyboard.press('Enter');
  const asking = page.getByRole('dialog', { name: 'Save this view' });
  await asking.getByLabel('Name').fill(name);
  await asking.getByLabel('For everybody in the newsroom').check();
  await asking.getByRole('button', { name: 'Save' }).click();
  await expect(asking).toHaveCount(0);

  const reporter = await deskOf(browser, 'reporter');
  await openList(reporter);
  await goToLine(reporter, name);
  await expect(reporter.getByRole('group', { name: 'Everybody’s' })).toContainText(name);
  await reporter.keyboard.press('Enter');
  await reporter.waitForURL('**/desk/articles?stage=ready&sort=headline');

  await untilAwake(page);
  const dialog = await openManage(page);
  await dialog.getByRole('button', { name: `Delete ${name}` }).click();
  await expect(dialog.getByRole('status')).toContainText('was deleted');
});
