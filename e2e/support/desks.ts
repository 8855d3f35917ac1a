import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { openArticle, signIn, startArticle } from './desk.ts';
import type { Colleague } from './sessions.ts';

const opened: BrowserContext[] = [];

/** Closes the browsers of all desks. */
export async function closeDesks(): Promise<void> {
  for (const context of opened.splice(0)) await context.close();
}

/** The desk of a colleague, in a browser of their own. */
export async function deskOf(browser: Browser, who: Colleague): Promise<Page> {
  const context = await browser.newContext();
  opened.push(context);
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

/** Two colleagues with the same new article open, ready to write it. */
export async function reporterAndEditor(
  browser: Browser,
): Promise<{ reporter: Page; editor: Page; number: number }> {
  const reporter = await deskOf(browser, 'reporter');
  const editor = await deskOf(browser, 'editor');
  const number = await startArticle(reporter);
  await openArticle(editor, number);
  await expect(editor.getByLabel('Headline')).toBeEditable();
  return { reporter, editor, number };
}

/** Hands the article that is open over to somebody, or to nobody. */
export async function handOver(page: Page, to: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const assignee = dialog.getByLabel('Assignee');
  const value = await assignee.locator('option', { hasText: to }).first().getAttribute('value');
  await assignee.selectOption(value);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toHaveCount(0);
}
