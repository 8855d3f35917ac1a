import { expect, type Page } from '@playwright/test';

export type Colleague = 'admin' | 'chief' | 'editor' | 'photo' | 'reporter' | 'contributor';

/** Signs a colleague of the demo newsroom in and waits for the desk. */
export async function signIn(page: Page, who: Colleague): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, `${who}@nightdesk.example`, 'nightdesk-demo');
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}

/** Fills the sign-in form and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Starts an article and answers with its number, once it can be written. */
export async function startArticle(page: Page, address = ''): Promise<number> {
  await page.goto(`${address}/desk/articles`);
  await page.getByRole('button', { name: 'New article' }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await expect(bodyOf(page)).toBeVisible();
  return Number(new URL(page.url()).pathname.split('/').at(-1));
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

/** Where the typed text stands. */
export function saveStatus(page: Page) {
  return page.getByRole('status');
}

/** Waits until all that was typed is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText('Saved');
}

/** A headline that no other test uses. */
export function uniqueHeadline(words: string): string {
  return `${words} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}
