import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { confirm, signIn } from './support/desk.ts';
import { publishStory, readPage } from './support/publishing.ts';

async function cardAt(page: Page, path: string) {
  const answer = await page.request.get(path);
  return { status: answer.status(), headers: answer.headers(), body: await answer.body() };
}

test('a story without a photograph shows its headline on a card, which goes with the story and comes back with it', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Ferries 🚢 sail again', 'They sail.');
  const card = `/card/${story.number}.png`;
  const { text } = await readPage(page, story.path);
  expect(text).toMatch(new RegExp(`property="og:image" content="https?://[^"]*${card}"`));
  expect(text).toContain('property="og:image:width" content="1200"');
  expect(text).toContain('property="og:image:height" content="630"');
  expect(text).toContain('name="twitter:card" content="summary_large_image"');
  for (const _turn of [1, 2]) {
    const { status, headers, body } = await cardAt(page, card);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
    expect(await sharp(body).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  }

  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The timetable was wrong.');
  await confirm(page, 'Withdraw');
  expect((await cardAt(page, card)).status).toBe(410);
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
});

test('fronts and lists show the newsroom’s card; what is no card is not there', async ({ page }) => {
  const { text } = await readPage(page, '/');
  expect(text).toMatch(/property="og:image" content="https?:\/\/[^"]*\/card\/newsroom\.png"/);
  const { status, body } = await cardAt(page, '/card/newsroom.png');
  expect(status).toBe(200);
  expect(await sharp(body).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  for (const file of ['999999999.png', '1.jpg', 'newsroom-xx.png', '..%2f1.png'])
    expect([400, 404], file).toContain((await cardAt(page, `/card/${file}`)).status);
});
