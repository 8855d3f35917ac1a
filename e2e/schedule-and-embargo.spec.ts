import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import { bodyOf, openArticle, signIn, untilAwake, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';
import { chooseTime, dayIn, letTimeCome, scheduleStory, writeStory } from './support/times.ts';

test.use({ timezoneId: 'America/New_York' });
test.afterEach(closeDesks);

function comingRow(page: Page, headline: string) {
  return page.getByRole('row').filter({ hasText: headline });
}

async function openComingUp(page: Page): Promise<void> {
  await page.goto('/desk/schedule');
  await expect(page.getByRole('heading', { name: 'Coming up', level: 1 })).toBeVisible();
  await untilAwake(page);
}

async function isPublic(page: Page, number: number): Promise<boolean> {
  const answer = await page.request.get(`/2026/01/01/any-a${number}`);
  return answer.status() === 200;
}

test('a story is scheduled in another zone, shown on all clocks that matter, and readers have it when its time comes', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const { number, headline } = await writeStory(page, 'Ferry timetable for the summer');
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('At a time').check();
  const day = dayIn(1, '07-01');
  await chooseTime(page, { day, time: '20:00', zone: 'Asia/Tokyo' });
  await expect(dialog).toContainText('20:00 (Asia/Tokyo)');
  await expect(dialog).toContainText('07:00 (America/New_York)');
  await expect(dialog).toContainText('11:00 (UTC)');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toHaveCount(0);
  const state = page.getByRole('region', { name: 'State and next step' });
  await expect(state).toContainText('Scheduled');
  await expect(state).toContainText('20:00 (Asia/Tokyo)');
  expect(await isPublic(page, number)).toBe(false);

  await openComingUp(page);
  await expect(comingRow(page, headline)).toContainText('Publish');
  await letTimeCome(number);
  await expect.poll(() => isPublic(page, number)).toBe(true);
  await openArticle(page, number);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing is scheduled.')).toBeVisible();
});

test('what is typed after scheduling is not published, and the desk says so and takes it with one button', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const { number } = await writeStory(page, 'Bridge opens');
  await scheduleStory(page, { day: dayIn(1, '07-01'), time: '10:00' });
  await bodyOf(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Typed later.');
  await untilSaved(page);
  await expect(page.getByText('The draft has changed since it was scheduled.')).toBeVisible();
  await page.getByRole('button', { name: 'Schedule the new text' }).click();
  await expect(page.getByText('The draft has changed since it was scheduled.')).toHaveCount(0);
  await letTimeCome(number);
  await expect.poll(() => isPublic(page, number)).toBe(true);
  await page.goto(`/2026/01/01/any-a${number}`);
  await expect(page.getByText('Typed later.')).toBeVisible();
});

test('a time that the clocks skip cannot be chosen; of one that comes twice one says which', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await writeStory(page, 'Clocks change');
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('At a time').check();
  await chooseTime(page, { day: '2027-03-28', time: '02:30', zone: 'Europe/Brussels' });
  await expect(dialog).toContainText('Choose 01:59 or earlier, or 03:00 or later.');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toBeVisible();
  await chooseTime(page, { day: '2027-10-31', time: '02:30' });
  await dialog.getByLabel('The second (UTC+01:00)').check();
  await expect(dialog).toContainText('01:30 (UTC)');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('complementary')).toContainText('01:30 (UTC)');
});

test('an embargo is set and holds against everybody until it is lifted', async ({ page }) => {
  await signIn(page, 'admin');
  const { number } = await writeStory(page, 'Budget under embargo');
  await page.getByRole('button', { name: 'Set embargo…' }).click();
  await chooseTime(page, { day: dayIn(1, '03-01'), time: '11:00' });
  await page.getByRole('dialog').getByLabel('Who asked for it').fill('Ministry of Finance');
  await page.getByRole('dialog').getByRole('button', { name: 'Set embargo' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'State and next step' })).toContainText('Embargo');
  await expect(page.getByText('Ministry of Finance')).toBeVisible();

  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('At a time')).toBeChecked();
  await dialog.getByLabel('Now').check();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('complementary').getByRole('alert')).toContainText('Under embargo until');
  expect(await isPublic(page, number)).toBe(false);

  await page.getByRole('button', { name: 'Lift embargo' }).click();
  await expect(page.getByText('Nothing is scheduled.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});

test('under Coming up one moves and cancels with the keyboard, and is told when it is too late', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  const { number, headline } = await writeStory(page, 'Council vote');
  await scheduleStory(page, { day: dayIn(1, '07-01'), time: '10:00' });
  await openComingUp(page);
  await page.getByRole('button', { name: `Move: ${headline}` }).focus();
  await page.keyboard.press('Enter');
  await chooseTime(page, { day: dayIn(1, '07-02'), time: '12:15' });
  await page.getByRole('dialog').getByLabel('Time', { exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(comingRow(page, headline)).toContainText('12:15');

  const other = await deskOf(browser, 'chief');
  await openComingUp(other);
  await expect(comingRow(other, headline)).toBeVisible();
  await page.getByRole('button', { name: `Cancel: ${headline}` }).click();
  await expect(comingRow(page, headline)).toHaveCount(0);
  await other.getByRole('button', { name: `Cancel: ${headline}` }).click();
  await expect(other.getByText('Readers do not have the story.')).toBeVisible();
  expect(await isPublic(page, number)).toBe(false);
});

test('a story is taken down at its time', async ({ page }) => {
  await signIn(page, 'editor');
  const { number } = await writeStory(page, 'Agency photograph');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take down later…' }).click();
  await chooseTime(page, { day: dayIn(1, '07-01'), time: '10:00' });
  await page.getByRole('dialog').getByLabel('Reason').fill('Rights end');
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByRole('button', { name: 'Move the take-down' })).toBeVisible();
  await letTimeCome(number);
  await expect.poll(async () => (await page.request.get(`/2026/01/01/any-a${number}`)).status()).toBe(410);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`times can be set and seen by everybody (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'editor');
    const { number } = await writeStory(page, 'A long headline about the harbour and its ferries');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByLabel('At a time').check();
    await expectNoBarrier(page, 'scheduling');
    await page.keyboard.press('Escape');
    await scheduleStory(page, { day: dayIn(1, '07-01'), time: '10:00' });
    await expectNoBarrier(page, 'scheduled story');
    await page.goto('/desk/schedule');
    await expectNoBarrier(page, 'coming up');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarrier(page, 'coming up on a phone');
    await openArticle(page, number);
    await expectNoBarrier(page, 'scheduled story on a phone');
  });
}
