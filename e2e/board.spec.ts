import { expect, type Page, test } from '@playwright/test';
import { signIn, signInAnew, startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

test.afterEach(closeDesks);

/** A story that was just begun, by its headline. */
async function aStory(page: Page): Promise<string> {
  await startArticle(page);
  const headline = uniqueHeadline('Ferry line');
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
  return headline;
}

async function openBoard(page: Page, words: string): Promise<void> {
  await page.goto('/desk/board');
  await untilAwake(page);
  await page.getByRole('searchbox', { name: 'Search the board' }).fill(words);
}

function column(page: Page, stage: string) {
  return page.getByRole('region', { name: new RegExp(`^${stage}`) });
}

test('a story is dragged to another stage, a colleague sees it there at once, and it is taken back', async ({
  browser,
  page,
}) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  const colleague = await deskOf(browser, 'chief');
  await openBoard(colleague, headline);
  await openBoard(page, headline);
  const card = column(page, 'Writing').getByRole('listitem').filter({ hasText: headline });
  await card.dragTo(column(page, 'In review'));
  await expect(column(page, 'In review').getByRole('link', { name: headline })).toBeVisible();
  await expect(page.getByRole('status').getByText('to “In review”')).toBeVisible();
  await expect(column(colleague, 'In review').getByRole('link', { name: headline })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(colleague, 'Writing').getByRole('link', { name: headline })).toBeVisible();
});

test('what happens while the board is on its way stands on it, and what did not is not asked for anew', async ({
  browser,
  page,
}) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  const colleague = await deskOf(browser, 'chief');
  await openBoard(colleague, headline);
  const line = Promise.withResolvers<void>();
  await page.route('**/api/desk/changes?**', async (route) => {
    await line.promise;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/api/desk/board') asked.push(search);
  });
  await openBoard(page, headline);
  await expect(column(page, 'Writing').getByRole('link', { name: headline })).toBeVisible();
  await colleague.getByLabel(`Move ${headline}`).selectOption('in_review');
  await expect(colleague.getByRole('status').getByText('to “In review”')).toBeVisible();
  line.resolve();
  await expect(column(page, 'In review').getByRole('link', { name: headline })).toBeVisible();
  expect(asked).not.toContain('');
});

test('a headline stands on a colleague’s board as soon as it is written', async ({ browser, page }) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  const colleague = await deskOf(browser, 'chief');
  await openBoard(colleague, headline);
  await expect(column(colleague, 'Writing').getByRole('link', { name: headline })).toBeVisible();
  await page.getByLabel('Headline').fill(`${headline} sold`);
  await expect(column(colleague, 'Writing').getByRole('link', { name: `${headline} sold` })).toBeVisible();
});

test('who signs out hears no more of the desk, in whatever window', async ({ page }) => {
  await signInAnew(page, 'reporter');
  const opened = page.waitForResponse((response) => response.url().endsWith('/api/desk/changes'));
  const over = page.evaluate(async () => {
    const reader = (await fetch('/api/desk/changes')).body?.getReader();
    while (reader && !(await reader.read()).done);
    return true;
  });
  expect((await opened).ok()).toBe(true);
  const other = await page.context().newPage();
  await other.goto('/desk');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByLabel('Password', { exact: true })).toBeVisible();
  expect(await over).toBe(true);
});

test('with the keyboard alone a story goes on, and back with a reason', async ({ page }) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  await openBoard(page, headline);
  const link = (stage: string) => column(page, stage).getByRole('link', { name: headline });
  await link('Writing').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(link('In review')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(link('Ready')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  const dialog = page.getByRole('dialog', { name: 'Back to “In review”' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/Say why it goes back/);
  await page.keyboard.type('The sum is wrong');
  await dialog.getByRole('button', { name: 'Move back' }).click();
  await expect(link('In review')).toBeFocused();
});

test('keys that come faster than the answers are done in their order, before the board is left', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  await openBoard(page, headline);
  const answers = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/api/desk/board', async (route) => {
    asked += 1;
    await answers.promise;
    await route.continue();
  });
  const link = (stage: string) => column(page, stage).getByRole('link', { name: headline });
  await link('Writing').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(link('In review')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(link('Ready')).toBeFocused();
  await expect.poll(() => asked).toBe(1);
  await page.keyboard.press('Enter');
  answers.resolve();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await openBoard(page, headline);
  await expect(link('Ready')).toBeVisible();
});

test('the cursor stays on a story that a colleague moves', async ({ browser, page }) => {
  await signIn(page, 'editor');
  const headline = await aStory(page);
  const colleague = await deskOf(browser, 'chief');
  await openBoard(colleague, headline);
  await openBoard(page, headline);
  const link = (stage: string) => column(page, stage).getByRole('link', { name: headline });
  await link('Writing').focus();
  await colleague.getByLabel(`Move ${headline}`).selectOption('in_review');
  await expect(link('In review')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('dialog', { name: 'Back to “Writing”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link('In review')).toBeFocused();
});

test('several stories are handed on at once, and taken back at once', async ({ page }) => {
  await signIn(page, 'editor');
  const [one, other] = [await aStory(page), await aStory(page)];
  await openBoard(page, 'Ferry line');
  for (const headline of [one, other]) await page.getByLabel(`Choose ${headline}`).check();
  const bar = page.getByRole('region', { name: 'Chosen stories' });
  await expect(bar).toContainText('2 stories chosen');
  await bar.getByLabel('Priority').selectOption('urgent');
  for (const headline of [one, other]) {
    const card = page.getByRole('listitem').filter({ hasText: headline });
    await expect(card).toContainText('Urgent');
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  for (const headline of [one, other]) {
    await expect(page.getByRole('listitem').filter({ hasText: headline })).not.toContainText('Urgent');
  }
});

test('a reporter is not offered what an editor decides, and sees what waits for them', async ({
  browser,
  page,
}) => {
  await signIn(page, 'reporter');
  const headline = await aStory(page);
  await openBoard(page, headline);
  const move = page.getByLabel(`Move ${headline}`);
  await expect(move.locator('option')).toHaveText(['Move…', 'Idea', 'In review']);
  await move.selectOption('in_review');
  await expect(column(page, 'In review').getByRole('link', { name: headline })).toBeVisible();
  await page.goto('/desk/my-work');
  const mine = page.getByRole('region', { name: /^In my hands/ });
  await expect(mine.getByRole('link', { name: headline })).toBeVisible();
  const editor = await deskOf(browser, 'editor');
  await editor.goto('/desk/my-work');
  const waiting = editor.getByRole('region', { name: /^Waiting for an editor/ });
  await expect(waiting.getByRole('link', { name: headline })).toBeVisible();
});

test('an idea is one line and Enter, and somebody takes it up', async ({ browser, page }) => {
  await signIn(page, 'editor');
  await page.goto('/desk/board');
  await untilAwake(page);
  const idea = uniqueHeadline('Who owns the quay?');
  await page.getByLabel('New idea').fill(idea);
  await page.keyboard.press('Enter');
  const link = column(page, 'Idea').getByRole('link', { name: idea });
  await expect(link).toBeVisible();
  const reporter = await deskOf(browser, 'reporter');
  await reporter.goto('/desk/my-work');
  await reporter
    .getByRole('region', { name: /^In nobody/ })
    .getByRole('link', { name: idea })
    .click();
  await reporter.getByRole('button', { name: 'Take it up' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: idea })).not.toContainText('Nobody’s');
});

test('stories are published together, or none of them while one is not ready', async ({ page }) => {
  await signIn(page, 'editor');
  const [one, other] = [await aStory(page), await aStory(page)];
  await openBoard(page, 'Ferry line');
  for (const headline of [one, other]) await page.getByLabel(`Choose ${headline}`).check();
  await page.getByRole('button', { name: 'Publish together…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish these together?' });
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was published');
  for (const headline of [one, other]) {
    await expect(dialog.getByRole('listitem').filter({ hasText: headline })).toContainText(
      'Choose a section.',
    );
  }
});
