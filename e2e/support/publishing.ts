import { expect, type Page } from '@playwright/test';
import { addAuthor, bodyOf, confirm, startArticle, uniqueHeadline, untilSaved } from './desk.ts';

/** A story that is live, open on the desk: its number, its headline, and where readers find it. */
export type LiveStory = { number: number; headline: string; path: string };

/** Writes a story and publishes it, by an author whom nobody else has unless one is named. */
export async function publishStory(
  page: Page,
  words: string,
  text: string,
  author = uniqueHeadline('Marta Lindqvist'),
): Promise<LiveStory> {
  const number = await startArticle(page);
  const headline = uniqueHeadline(words);
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Section').selectOption({ index: 1 });
  await bodyOf(page).click();
  await page.keyboard.type(text);
  await addAuthor(page, author);
  await untilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: new RegExp(`-a${number}$`) });
  await expect(live).toBeVisible();
  return { number, headline, path: (await live.getAttribute('href')) ?? '' };
}

/** Puts another text in place of the body's, and waits until it is stored. */
export async function rewriteBody(page: Page, text: string): Promise<void> {
  await bodyOf(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await untilSaved(page);
}

/** What readers get at an address just now. */
export async function readPage(page: Page, path: string): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(path);
  return { status: answer.status(), text: await answer.text() };
}
