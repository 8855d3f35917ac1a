import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { bodyOf, confirm, signIn, untilSaved } from './support/desk.ts';
import { publishStory, readPage } from './support/publishing.ts';

async function addLede(page: Page): Promise<void> {
  const noise = { width: 700, height: 400, channels: 3 } as const;
  const buffer = await sharp(randomBytes(700 * 400 * 3), { raw: noise })
    .blur(4)
    .jpeg()
    .toBuffer();
  await page
    .getByLabel('Lede image file')
    .setInputFiles({ name: 'tunnel.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('Alt text').fill('The mouth of the tunnel');
  await page.getByLabel('Credit', { exact: true }).fill('Ada Marsh');
  await untilSaved(page);
}

test('a withdrawn story is gone from every page that was kept, photographs too, and comes back as it stood', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Tunnel is opened', 'The tunnel is open.');
  await addLede(page);
  await page.getByRole('button', { name: 'Update' }).click();
  await confirm(page, 'Update');
  const { text } = await readPage(page, story.path);
  // The social image is the story's own; what else is shown there belongs to other stories.
  const key = /property="og:image" content="[^"]*\/media\/([0-9a-f]{32})\//.exec(text)?.[1] ?? '';
  const photographs = [
    ...new Set(text.match(new RegExp(`/media/${key}/\\d+\\.(?:avif|webp|jpg)`, 'g')) ?? []),
  ];
  expect(photographs.length).toBeGreaterThanOrEqual(5);
  const section = /class="kicker"><a href="(\/[a-z-]+)"/.exec(text)?.[1] ?? '';
  const shown = [
    '/',
    section,
    `${section}/rss.xml`,
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/news-sitemap.xml',
  ];
  const surfaces = [...shown, `/search?q=${encodeURIComponent(story.headline.split(' ').at(-1) ?? '')}`];
  // Twice, so that each is answered from delivery's own copies in the end.
  for (const path of [...surfaces, ...surfaces])
    expect((await readPage(page, path)).text, path).toContain(story.headline);
  for (const path of photographs) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['cache-control']).toBe('public, max-age=0, s-maxage=60');
  }

  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The photographer was put at risk.');
  await dialog.getByLabel('Told to readers').fill('Withdrawn at the request of the photographer.');
  await confirm(page, 'Withdraw');
  for (const path of surfaces) expect((await readPage(page, path)).text, path).not.toContain(story.headline);
  for (const path of photographs) expect((await page.request.get(path)).status(), path).toBe(404);
  const gone = await readPage(page, story.path);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Withdrawn at the request of the photographer.');
  expect(gone.text).not.toContain('put at risk');
  expect(gone.text).not.toContain(story.headline);

  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await bodyOf(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Half a thought.');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await confirm(page, 'Restore');
  for (const path of surfaces) expect((await readPage(page, path)).text, path).toContain(story.headline);
  for (const path of photographs) expect((await page.request.get(path)).status(), path).toBe(200);
  const back = await readPage(page, story.path);
  expect(back.status).toBe(200);
  expect(back.text).not.toContain('Half a thought');
  await expect(page.getByText('Live, changed since')).toBeVisible();
});
