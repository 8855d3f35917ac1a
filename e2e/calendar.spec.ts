import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import { signIn, startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';
import { dayIn, scheduleStory, writeStory } from './support/times.ts';

test.afterEach(closeDesks);

/** A Wednesday in years to come that no other test looks at. */
function farWednesday(): string {
  const weeks = Math.floor(Math.random() * 20_000);
  return new Date(Date.UTC(2100, 0, 6) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

function after(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A story that is due then, by its headline. */
async function aDueStory(page: Page, day: string, time: string): Promise<string> {
  await startArticle(page);
  const headline = uniqueHeadline('Harbour budget');
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
  await page.getByLabel('Due', { exact: true }).fill(day);
  await page.getByLabel('Due, time').fill(time);
  await page.getByLabel('Due, time').blur();
  await expect
    .poll(async () => (await page.request.get(`/desk/calendar?view=day&on=${day}`)).text())
    .toContain(headline);
  return headline;
}

async function openCalendar(page: Page, view: string, on: string): Promise<void> {
  await page.goto(`/desk/calendar?view=${view}&on=${on}`);
  await untilAwake(page);
}

function dayOf(page: Page, day: string): Locator {
  return page.locator(`[data-calendar-day="${day}"]`);
}

function entry(page: Page, day: string, headline: string): Locator {
  return dayOf(page, day).getByRole('listitem').filter({ hasText: headline });
}

function said(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}

test('with the keyboard a story becomes due a day later at the same time, and a colleague sees it there at once', async ({
  browser,
  page,
}) => {
  const day = farWednesday();
  await signIn(page, 'editor');
  const headline = await aDueStory(page, day, '18:30');
  const colleague = await deskOf(browser, 'chief');
  await openCalendar(colleague, 'month', day);
  await expect(entry(colleague, day, headline)).toBeVisible();
  await openCalendar(page, 'week', day);
  const link = (on: string) => entry(page, on, headline).getByRole('link');
  await link(day).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(link(after(day, 1))).toBeFocused();
  await expect(said(page)).toContainText('18:30');
  await expect(entry(page, after(day, 1), headline)).toContainText('18:30');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(link(day)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(entry(colleague, after(day, -1), headline)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry(page, day, headline)).toBeVisible();
  await expect(entry(colleague, day, headline)).toBeVisible();
});

test('a story is dragged to another day of the month, and moved beyond what is shown it is followed', async ({
  page,
}) => {
  const day = farWednesday();
  await signIn(page, 'editor');
  const headline = await aDueStory(page, day, '09:00');
  await openCalendar(page, 'month', day);
  await entry(page, day, headline).dragTo(dayOf(page, after(day, 2)));
  await expect(entry(page, after(day, 2), headline)).toContainText('09:00');
  await expect(said(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  await openCalendar(page, 'day', after(day, 2));
  await entry(page, after(day, 2), headline).getByRole('link').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(new RegExp(`view=day&on=${after(day, 3)}$`));
  await expect(entry(page, after(day, 3), headline).getByRole('link')).toBeFocused();
});

test('what is scheduled is moved after a question that shows both times, and only by whom may publish', async ({
  browser,
  page,
}) => {
  await signIn(page, 'editor');
  const { headline } = await writeStory(page, 'Bridge opens');
  const day = dayIn(2, '06-15');
  await scheduleStory(page, { day, time: '10:00' });
  await openCalendar(page, 'week', day);
  await entry(page, day, headline).getByRole('link').focus();
  const other = after(day, new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? -1 : 1);
  await page.keyboard.press(other > day ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
  const dialog = page.getByRole('dialog', { name: 'Move' });
  await expect(dialog).toContainText('Publish so far:');
  await expect(dialog.getByLabel('Day')).toHaveValue(other);
  await expect(dayOf(page, day)).toContainText(headline);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(entry(page, other, headline)).toBeVisible();
  const reporter = await deskOf(browser, 'reporter');
  await openCalendar(reporter, 'week', day);
  await entry(reporter, other, headline).getByRole('link').focus();
  await reporter.keyboard.press('Alt+ArrowLeft');
  await expect(said(reporter)).toContainText('is not yours to move');
  await expect(entry(reporter, other, headline).getByRole('button')).toHaveCount(0);
});

test('a day in a month says how many more it has and leads to them; a time that the clocks skip is explained', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const numbers = Array.from({ length: 5 }, (_, index) => index);
  const day = farWednesday();
  for (const number of numbers) await aDueStory(page, day, `0${number + 1}:00`);
  await openCalendar(page, 'month', day);
  await expectNoBarrier(page, 'a month');
  await expect(dayOf(page, day).getByRole('listitem')).toHaveCount(4);
  await dayOf(page, day)
    .getByRole('link', { name: /^1 more/ })
    .click();
  await expect(dayOf(page, day).getByRole('listitem')).toHaveCount(5);
  const last = dayOf(page, day).getByRole('listitem').last();
  await last.getByRole('button', { name: /^Move/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Move' });
  await dialog.getByLabel('Time zone').selectOption('Europe/Brussels');
  await dialog.getByLabel('Day').fill('2027-03-28');
  await dialog.getByLabel('Time', { exact: true }).fill('02:30');
  await expect(dialog).toContainText('The clocks are put forward over this time.');
});
