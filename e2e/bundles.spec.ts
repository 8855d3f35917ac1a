import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './support/barriers.ts';
import { openArticle, signIn, startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';
import { chooseTime, letTimeCome, writeStory } from './support/times.ts';

type Story = { number: number; headline: string };

/** A day in the next weeks: what is scheduled for it stands on the first page of what is coming up. */
function soon(): string {
  const days = 2 + Math.floor(Math.random() * 20);
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function writeStories(page: Page, count: number): Promise<Story[]> {
  const stories: Story[] = [];
  for (let index = 0; index < count; index += 1) stories.push(await writeStory(page, 'Tram strike'));
  return stories;
}

/** Chooses stories on the board and opens the window in which they are published together. */
async function chooseTogether(page: Page, stories: Story[]) {
  // What was just typed is on its way from the living text to the lists.
  const board = async () => (await page.request.get('/desk/board')).text();
  for (const { headline } of stories) await expect.poll(board).toContain(headline);
  await page.goto('/desk/board');
  await untilAwake(page);
  await page.getByRole('searchbox', { name: 'Search the board' }).fill('Tram strike');
  for (const { headline } of stories) await page.getByLabel(`Choose ${headline}`).check();
  await page.getByRole('button', { name: 'Publish together…' }).click();
  return page.getByRole('dialog', { name: 'Publish these together?' });
}

async function scheduleTogether(
  page: Page,
  stories: Story[],
  when: { day: string; time: string; name: string },
): Promise<void> {
  const dialog = await chooseTogether(page, stories);
  await dialog.getByLabel('At a time').check();
  await chooseTime(page, when);
  await dialog.getByLabel('Name').fill(when.name);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Sends the story that is open back to be written on. */
async function sendBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Stage').selectOption('writing');
  await dialog.getByLabel('Reason').fill('A second source');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog).toHaveCount(0);
}

function rowOf(page: Page, words: string) {
  return page.getByRole('row').filter({ hasText: words });
}

async function openComingUp(page: Page): Promise<void> {
  await page.goto('/desk/schedule');
  await untilAwake(page);
}

async function expectPublic(page: Page, stories: Story[], status: number): Promise<void> {
  for (const { number } of stories)
    await expect
      .poll(async () => (await page.request.get(`/2026/01/01/any-a${number}`)).status())
      .toBe(status);
}

test('three stories are scheduled from the board, moved together, one is taken out, and the others appear together', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const stories = await writeStories(page, 3);
  const name = uniqueHeadline('Strike night');
  await scheduleTogether(page, stories, { day: soon(), time: '20:00', name });
  await openComingUp(page);
  await expect(rowOf(page, name)).toContainText('3 stories');
  for (const { headline } of stories) await expect(rowOf(page, headline)).toContainText('Publish');
  await expectNoBarrier(page, 'Coming up');

  await page.getByRole('button', { name: `Move: “${name}”` }).click();
  await chooseTime(page, { day: soon(), time: '07:15' });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('All 3 stories get this time.');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, name)).toContainText('07:15');

  const [out, ...others] = stories as [Story, Story, Story];
  await page.getByRole('button', { name: `Take out: “${out.headline}”` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(rowOf(page, out.headline)).toHaveCount(0);
  await expect(rowOf(page, name)).toContainText('2 stories');

  await openArticle(page, others[0].number);
  await expect(page.getByRole('complementary')).toContainText(`with another in “${name}”`);
  await letTimeCome(others[0].number);
  await expectPublic(page, others, 200);
  await expectPublic(page, [out], 404);
  await openComingUp(page);
  await expect(rowOf(page, name)).toHaveCount(0);
});

test('a story that is not ready is named, a time that has passed is refused, and nothing is scheduled', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const [fit] = (await writeStories(page, 1)) as [Story];
  const number = await startArticle(page);
  const bare = { number, headline: uniqueHeadline('Tram strike, bare') };
  await page.getByLabel('Headline').fill(bare.headline);
  await untilSaved(page);
  const dialog = await chooseTogether(page, [fit, bare]);
  await dialog.getByLabel('At a time').check();
  await chooseTime(page, { day: '2020-01-01', time: '10:00' });
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog.getByText('This time has passed')).toBeVisible();
  await chooseTime(page, { day: soon(), time: '10:00' });
  await dialog.getByLabel('Name').fill('x'.repeat(81));
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog.getByText('A name has at most 80 characters.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Strike');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was scheduled');
  await expect(dialog.getByRole('listitem').filter({ hasText: bare.headline })).toContainText(
    'Choose a section.',
  );
  await expectNoBarrier(page, 'Publish together');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await openComingUp(page);
  await expect(rowOf(page, fit.headline)).toHaveCount(0);
});

test('one story that was sent back fails all of them; set anew they are published together', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const stories = await writeStories(page, 2);
  const [one, other] = stories as [Story, Story];
  const name = uniqueHeadline('Strike night');
  await scheduleTogether(page, stories, { day: soon(), time: '20:00', name });
  await openArticle(page, one.number);
  await sendBack(page);
  await expect(page.getByRole('complementary')).toContainText('On hold');
  await openArticle(page, other.number);
  await expect(page.getByRole('complementary')).toContainText('another story of its bundle is not ready');
  await letTimeCome(one.number);
  await openComingUp(page);
  const failed = page.getByRole('region', { name: 'Did not happen' });
  await expect(async () => {
    await page.reload();
    await expect(failed).toContainText(`Held up by article ${one.number}`, { timeout: 500 });
  }).toPass();
  await untilAwake(page);
  await expectPublic(page, stories, 404);
  await expectNoBarrier(page, 'Coming up, failed');

  await page.getByRole('button', { name: `Set anew: “${name}”` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Both stories are published then, as their drafts are now');
  await chooseTime(page, { day: soon(), time: '09:00' });
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(failed.filter({ hasText: name })).toHaveCount(0);
  await letTimeCome(one.number);
  await expectPublic(page, stories, 200);
});

test('on the calendar a bundle is moved as one, and one step takes it back', async ({ page }) => {
  await signIn(page, 'editor');
  const day = soon();
  const stories = await writeStories(page, 2);
  await scheduleTogether(page, stories, { day, time: '10:00', name: uniqueHeadline('Strike night') });
  await page.goto(`/desk/calendar?view=week&on=${day}`);
  await untilAwake(page);
  const [one] = stories as [Story];
  const expectAt = async (time: string) => {
    for (const { headline } of stories)
      await expect(page.getByRole('listitem').filter({ hasText: headline }).last()).toContainText(time);
  };
  await page.getByRole('link', { name: one.headline }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Both stories get this time.');
  await chooseTime(page, { day, time: '11:30' });
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toHaveCount(0);
  await expectAt('11:30');
  await expect(page.getByRole('main').getByRole('status')).toContainText('with another in');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectAt('10:00');
});
