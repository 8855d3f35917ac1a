import { expect, type Locator, type Page } from '@playwright/test';
import { hiddenFields } from './hidden-fields.ts';
import { type Colleague, emailOf, sessionOf } from './sessions.ts';

/** Lets a colleague of the demo newsroom in, with the session that they have in this run of tests. */
export async function signIn(page: Page, who: Colleague): Promise<void> {
  await page.context().addCookies(await sessionOf(who));
}

/** Signs a colleague in by the form, in a session of its own that the test may end, and waits for the desk. */
export async function signInAnew(page: Page, who: Colleague): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, emailOf(who), 'nightdesk-demo');
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}

/** Fills the sign-in form and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens the list of articles, or one like it, and waits until it hears the keyboard. */
export async function openList(page: Page, address = '/desk/articles'): Promise<void> {
  await page.goto(address);
  await untilListHears(page);
}

/** Waits until the list that was gone to hears the keyboard. */
export async function untilListHears(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await pressUntilAt(page, '/', search);
  await search.blur();
}

/** Presses a key of the page until its script, which comes after its words, hears it and goes to that place. */
export async function pressUntilAt(page: Page, key: string, place: Locator): Promise<void> {
  await place.waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press(key);
      return place.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
}

/** Waits until the script of a page that was gone to is at work; a button pressed before is pressed in vain. */
export async function untilAwake(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect
    .poll(() => main.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))))
    .toBe(true);
}

/** Starts an article from the list and answers with its number, once it can be written. */
export async function startArticle(page: Page, address = ''): Promise<number> {
  const list = await page.request.get(`${address}/desk/articles`);
  const form = /<form(?:(?!<\/form>).)*data-new-article/s.exec(await list.text())?.[0] ?? '';
  const answer = await page.request.post(list.url(), {
    headers: { origin: new URL(list.url()).origin },
    multipart: hiddenFields(form),
    maxRedirects: 0,
  });
  const location = answer.headers().location ?? '';
  expect(location).toMatch(/^\/desk\/articles\/\d+$/);
  await page.goto(address + location);
  await expect(bodyOf(page)).toBeVisible();
  return Number(location.split('/').at(-1));
}

/** Opens an article and waits until it can be written. */
export async function openArticle(page: Page, number: number): Promise<void> {
  await page.goto(`/desk/articles/${number}`);
  await expect(bodyOf(page)).toBeVisible();
}

/** The place where the body is typed. */
export function bodyOf(page: Page) {
  return page.getByRole('textbox', { name: 'Body' });
}

/** Puts somebody into the byline, as a new author if nobody is called so, and waits until they stand in it. */
export async function addAuthor(page: Page, name: string): Promise<void> {
  await page.getByLabel('Byline').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Authors in printed order' })).toContainText(name);
}

/** Gives the article a tag, a new one if there is none of that name, and waits until it is chosen. */
export async function addTag(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tags').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen tags' })).toContainText(name);
}

/** Takes out of the byline whom a new article has in it. */
export async function emptyByline(page: Page): Promise<void> {
  const remove = page.getByRole('button', { name: /from the byline$/ });
  for (let left = await remove.count(); left > 0; left -= 1) {
    await remove.first().click();
    await expect(remove).toHaveCount(left - 1);
  }
}

/** Where the typed text stands. */
export function saveStatus(page: Page) {
  return page.getByRole('status');
}

/** Waits until all that was typed is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText('Saved');
}

/** Waits until lists find the article by its headline: its row follows what is typed by some seconds. */
export async function untilListed(page: Page, number: number, headline: string): Promise<void> {
  await expect
    .poll(async () => (await page.request.get(`/desk/articles?q=${encodeURIComponent(headline)}`)).text())
    .toContain(`href="/desk/articles/${number}"`);
}

/** Says yes to what the open dialog asks, and waits until it is done: from then on readers have it, too. */
export async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** A headline that no other test uses. */
export function uniqueHeadline(words: string): string {
  return `${words} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}
