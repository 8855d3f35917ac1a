import { expect, type Page } from '@playwright/test';
import pg from 'pg';
import { addAuthor, bodyOf, startArticle, uniqueHeadline, untilSaved } from './desk.ts';

/** Writes a story that could be published; answers with its number and headline. */
export async function writeStory(page: Page, words: string): Promise<{ number: number; headline: string }> {
  const number = await startArticle(page);
  const headline = uniqueHeadline(words);
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Section').selectOption({ index: 1 });
  await bodyOf(page).click();
  await page.keyboard.type('Words for readers.');
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
  await untilSaved(page);
  return { number, headline };
}

/** Fills in a day, a time and, if it is another, a zone, in the open dialog. */
export async function chooseTime(
  page: Page,
  { day, time, zone }: { day: string; time: string; zone?: string },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Day').fill(day);
  await dialog.getByLabel('Time', { exact: true }).fill(time);
  if (zone) await dialog.getByLabel('Time zone').selectOption(zone);
}

/** Schedules the open story by its publishing dialog. */
export async function scheduleStory(
  page: Page,
  when: { day: string; time: string; zone?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('At a time').check();
  await chooseTime(page, when);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Lets the time come of what is scheduled for a story, and for those with which it is published. */
export async function letTimeCome(number: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  await client.query(
    `UPDATE schedules SET at = clock_timestamp() WHERE article_number = $1 OR bundle_id =
       (SELECT bundle_id FROM schedules WHERE article_number = $1 AND kind = 'publish')`,
    [number],
  );
  await client.end();
}

/** A day so many years from now: "2027-07-01". */
export function dayIn(years: number, monthAndDay: string): string {
  return `${new Date().getUTCFullYear() + years}-${monthAndDay}`;
}
