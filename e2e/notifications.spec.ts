import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import { startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf, handOver } from './support/desks.ts';

test.afterEach(closeDesks);

const bell = (page: Page) => page.getByRole('button', { name: /^Notifications,/ });

test('whoever is handed a story hears of it while at work, opens it from the bell, and has then read it', async ({
  browser,
}) => {
  const editor = await deskOf(browser, 'editor');
  const reporter = await deskOf(browser, 'reporter');
  await editor.goto('/desk/articles');
  await untilAwake(editor);
  const number = await startArticle(reporter);
  const headline = uniqueHeadline('The lock on the canal');
  await reporter.getByLabel('Headline').fill(headline);
  await untilSaved(reporter);
  await handOver(reporter, /Noor/);

  // The editor's page was not touched.
  await expect(bell(editor)).toHaveAccessibleName(/[1-9]\d*\+? unread/);
  await bell(editor).focus();
  await editor.keyboard.press('Enter');
  const panel = editor.getByRole('dialog', { name: 'Notifications' });
  const line = panel.getByRole('listitem').filter({ hasText: headline });
  await expect(line).toContainText('Assigned to you');
  await expect(line).toContainText('Unread');
  await line.getByRole('link').click();
  await expect(editor).toHaveURL(`/desk/articles/${number}`);
  await editor.goto('/desk/notifications');
  const read = editor.getByRole('listitem').filter({ hasText: headline });
  await expect(read).toBeVisible();
  await expect(read).not.toContainText('Unread');
});

test('all is marked as read at once, and the panel is left with Escape', async ({ browser }) => {
  const photo = await deskOf(browser, 'photo');
  const reporter = await deskOf(browser, 'reporter');
  await startArticle(reporter);
  const headline = uniqueHeadline('Ice on the river');
  await reporter.getByLabel('Headline').fill(headline);
  await untilSaved(reporter);
  await handOver(reporter, /Sandoz/);
  await photo.goto('/desk/articles');
  await expect(bell(photo)).toHaveAccessibleName(/[1-9]\d*\+? unread/);
  await untilAwake(photo);
  await bell(photo).click();
  await photo.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(photo.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  await photo.keyboard.press('Escape');
  await expect(photo.getByRole('dialog')).toHaveCount(0);
  await expect(bell(photo)).toHaveAccessibleName('Notifications, none unread');
  await expect(bell(photo)).toBeFocused();
});

test('what somebody wants to be told is kept', async ({ browser }) => {
  const page = await deskOf(browser, 'contributor');
  await page.goto('/desk/me/notifications');
  await untilAwake(page);
  const box = page.getByLabel('In the desk: A story of yours is published');
  const wasOn = await box.isChecked();
  await box.setChecked(!wasOn);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved');
  await page.reload();
  expect(await box.isChecked()).toBe(!wasOn);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everybody can read what they are told (${colorScheme})`, async ({ browser }) => {
    const page = await deskOf(browser, 'editor');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const address of ['/desk/notifications', '/desk/me/notifications']) {
        await page.goto(address);
        await expectNoBarrier(page, address);
      }
      await untilAwake(page);
      await bell(page).click();
      await expect(page.getByRole('link', { name: 'See all' })).toBeVisible();
      await expectNoBarrier(page, 'the bell');
    }
  });
}
