import { expect, type Page, test } from '@playwright/test';
import { signIn, startArticle, uniqueHeadline, untilAwake } from './support/desk.ts';

/** Makes a section, last at the top. */
async function makeSection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New section' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
}

/** Takes a section away in favour of a demo section. */
async function deleteSection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByLabel('Delete it, and put its stories into').selectOption({ label: 'World' });
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
}

test('the chief makes sections, moves one into another by keyboard, and readers find it there', async ({
  page,
}) => {
  const [parent, child] = [uniqueHeadline('Regions'), uniqueHeadline('Coast')];
  const address = `/${child.toLowerCase().replace(' ', '-')}`;
  await signIn(page, 'chief');
  await page.goto('/desk/sections');
  await untilAwake(page);
  await makeSection(page, parent);
  await makeSection(page, child);
  const menu = page.getByRole('navigation', { name: 'Sections' });
  await page.goto(address);
  await expect(menu.getByRole('link', { name: child })).toBeVisible();

  await page.goto('/desk/sections');
  await untilAwake(page);
  await page.getByRole('button', { name: child, exact: true }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText(`${child} was moved.`)).toBeVisible();
  await expect(page.getByRole('button', { name: child, exact: true })).toBeFocused();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: child, level: 1 })).toBeVisible();
  await expect(menu.getByRole('link', { name: child })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: parent }).click();
  await expect(page.getByRole('list', { name: 'Within this section' })).toContainText(child);

  await startArticle(page);
  await expect(page.getByLabel('Section')).toContainText(child);
  await page.goto('/desk/sections');
  await untilAwake(page);
  await deleteSection(page, child);
  await deleteSection(page, parent);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'World', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/world$/);
});

test('a section cannot stand within itself; what was said of it meanwhile is saved, and saved again', async ({
  page,
}) => {
  const [parent, child] = [uniqueHeadline('Regions'), uniqueHeadline('Lakes')];
  const renamed = `${parent} and shores`;
  await signIn(page, 'chief');
  await page.goto('/desk/sections');
  await untilAwake(page);
  await makeSection(page, parent);
  await makeSection(page, child);
  await page.getByRole('button', { name: child, exact: true }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText(`${child} was moved.`)).toBeVisible();

  await page.getByRole('button', { name: parent, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(renamed);
  const within = dialog.getByLabel('Stands within');
  await within.selectOption({ label: `\u2003${child}` });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(within).toHaveAccessibleDescription(/./);
  await within.selectOption({ label: 'Nothing: the top level' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${renamed} was saved.`)).toBeVisible();
  await deleteSection(page, child);
  await deleteSection(page, renamed);
});

test('a section is dragged into another, and gets another address; the old one leads on, its feed’s too', async ({
  page,
}) => {
  const [parent, child] = [uniqueHeadline('Regions'), uniqueHeadline('Islands')];
  const oldAddress = `/${child.toLowerCase().replace(' ', '-')}`;
  await signIn(page, 'chief');
  await page.goto('/desk/sections');
  await untilAwake(page);
  await makeSection(page, parent);
  await makeSection(page, child);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  const box = await row(parent).boundingBox();
  if (!box) throw new Error('the section is not to be seen');
  await row(child).dragTo(row(parent), { targetPosition: { x: 40, y: box.height - 6 } });
  await expect(page.getByText(`${child} was moved.`)).toBeVisible();

  await page.getByRole('button', { name: child, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Stands within').locator('option:checked')).toHaveText(parent);
  await dialog.getByLabel('Slug').fill('desk');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This address is taken by Nightdesk itself.')).toBeVisible();
  await dialog.getByLabel('Slug').fill(`${oldAddress.slice(1)}-new`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(oldAddress);
  await expect(page).toHaveURL(`${oldAddress}-new`);
  const feed = await page.request.get(`${oldAddress}/rss.xml`, { maxRedirects: 0 });
  expect([feed.status(), feed.headers().location]).toEqual([
    301,
    expect.stringMatching(new RegExp(`${oldAddress}-new/rss.xml$`)),
  ]);
  await page.goto('/desk/sections');
  await untilAwake(page);
  await deleteSection(page, child);
  await deleteSection(page, parent);
});

test('a key that comes while a section is on its way moves it from where it arrives', async ({ page }) => {
  const [parent, child] = [uniqueHeadline('Regions'), uniqueHeadline('Valleys')];
  await signIn(page, 'chief');
  await page.goto('/desk/sections');
  await untilAwake(page);
  await makeSection(page, parent);
  await makeSection(page, child);
  const answers = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/desk/sections', async (route) => {
    if (route.request().method() === 'POST') {
      asked += 1;
      await answers.promise;
    }
    await route.continue();
  });
  await page.getByRole('button', { name: child, exact: true }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => asked).toBe(1);
  await page.keyboard.press('Alt+ArrowLeft');
  answers.resolve();
  await expect.poll(() => asked).toBe(2);
  const row = page.getByRole('listitem').filter({ hasText: child });
  await expect(row).toHaveAttribute('style', /--depth: ?0/);
  await expect(page.getByRole('button', { name: child, exact: true })).toBeFocused();
  await deleteSection(page, child);
  await deleteSection(page, parent);
});

test('an editor looks at the sections and cannot change them', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/desk/sections');
  await expect(page.getByRole('list', { name: 'Sections' })).toContainText('Culture');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});
