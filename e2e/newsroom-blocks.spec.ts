import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import {
  addAuthor,
  bodyOf,
  confirm,
  signIn,
  startArticle,
  uniqueHeadline,
  untilSaved,
} from './support/desk.ts';

const photograph = sharp({ create: { width: 900, height: 600, channels: 3, background: '#678' } });
const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

test('every block comes from the slash menu, is read by readers, and comes back whole when it is copied', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  await writeHead(page, uniqueHeadline('The harbour tunnel'));
  await writeBlocks(page);
  await untilSaved(page);
  const kinds = ['paragraph', 'factbox', 'table', 'embed', 'corrections', 'gallery', 'paragraph'];
  await expect.poll(async () => (await bodyStored(page, number)).map(({ type }) => type)).toEqual(kinds);
  const path = await publish(page, number);
  const written = withoutEmptyLines(await bodyStored(page, number));

  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin)) foreign.push(request.url());
  });
  await page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' }),
  );
  await page.goto(path);
  const story = page.locator('.story-body');
  await expect(story.getByRole('complementary', { name: 'The tunnel' })).toContainText('17.2 km');
  await expect(story.getByRole('table', { name: 'Ships a day' }).getByRole('columnheader')).toHaveText([
    ...['Quay', 'Ships', ''],
  ]);
  await expect(story.getByRole('link', { name: 'Note 1', exact: true })).toHaveText('1');
  await story.getByRole('link', { name: 'Note 1', exact: true }).click();
  await expect(page).toHaveURL(/#note-1$/);
  await expect(story.getByRole('link', { name: 'Back to the text from note 1' })).toBeVisible();
  await expect(story.locator('.gallery figure')).toHaveCount(2);
  await expect(story.getByRole('link', { name: /Video on YouTube/ })).toHaveAttribute('href', video);
  expect(foreign).toEqual([]);
  await story.getByRole('button', { name: /Play it here/ }).click();
  await expect(page.frameLocator('.embed-player').getByText('The player')).toBeVisible();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(new URL(path, page.url()).href);
  await expect(plain.getByRole('link', { name: /Video on YouTube/ })).toBeVisible();
  await expect(plain.getByRole('button', { name: /Play it here/ })).toBeHidden();
  await expect(plain.locator('.gallery img').first()).toBeVisible();
  await plain.close();

  await page.reload();
  await story.evaluate((text) => getSelection()?.selectAllChildren(text));
  await page.keyboard.press('ControlOrMeta+c');
  const copy = await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(bodyOf(page).getByRole('complementary', { name: 'Factbox' })).toBeVisible();
  await untilSaved(page);
  await expect.poll(async () => withoutEmptyLines(await bodyStored(page, copy))).toEqual(written);
});

test('the address of a post alone on a line becomes an embed, and undo gives the link back', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await bodyOf(page).evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const embed = bodyOf(page).getByRole('figure', { name: 'Embed' });
  await expect(embed).toContainText('Post on Bluesky');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(embed).toHaveCount(0);
  await expect(bodyOf(page).getByRole('link')).toHaveText(
    'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
  );
});

test('what is still to come holds publishing up until it has come', async ({ page }) => {
  await signIn(page, 'editor');
  const number = await startArticle(page);
  await writeHead(page, uniqueHeadline('Something is missing'));
  await bodyOf(page).click();
  await page.keyboard.type('The port paid TK euros.');
  await expect(bodyOf(page).locator('[data-tk]')).toHaveText('TK');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Still to come (TK): “The port paid euros.”');
  await page.keyboard.press('Escape');
  await bodyOf(page).locator('[data-tk]').click();
  await page.keyboard.press('Escape');
  await bodyOf(page).locator('[data-tk]').click();
  await bodyOf(page).press('Backspace');
  await expect(bodyOf(page).locator('[data-tk]')).toHaveCount(0);
  await untilSaved(page);
  await publish(page, number);
});

async function writeHead(page: Page, headline: string): Promise<void> {
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Section').selectOption({ index: 1 });
  await addAuthor(page, uniqueHeadline('Marta Lindqvist'));
}

async function writeBlocks(page: Page): Promise<void> {
  const { keyboard } = page;
  const slash = async (words: string) => {
    await expect(bodyOf(page)).toBeFocused();
    await keyboard.type(`/${words}`);
    await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
    await keyboard.press('Enter');
  };
  await bodyOf(page).click();
  await keyboard.type('The port paid twice ');
  await slash('footnote');
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toBeFocused();
  await keyboard.insertText('Annual report, https://example.org/report.pdf');
  await keyboard.press('Enter');
  await expect(bodyOf(page)).toBeFocused();
  await keyboard.press('Enter');
  await slash('factbox');
  await expect(page.getByRole('textbox', { name: 'Factbox title' })).toBeFocused();
  await keyboard.type('The tunnel');
  await keyboard.press('Enter');
  await expect(bodyOf(page)).toBeFocused();
  await keyboard.type('Length: 17.2 km');
  await keyboard.press('ControlOrMeta+Enter');
  await slash('table');
  await expect(page.getByRole('toolbar', { name: 'Table' })).toBeVisible();
  await keyboard.type('Quay');
  await keyboard.press('Tab');
  await keyboard.type('Ships');
  await page.getByRole('textbox', { name: 'Table caption' }).fill('Ships a day');
  await page.getByRole('textbox', { name: 'Table caption' }).press('Enter');
  await slash('youtube');
  await page.getByRole('textbox', { name: 'Address of the post or video' }).fill(video);
  await keyboard.press('Enter');
  await slash('corrections');
  const chooser = page.waitForEvent('filechooser');
  await slash('gallery');
  const buffer = await photograph.clone().jpeg().toBuffer();
  const files = ['east.jpg', 'west.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer }));
  await (await chooser).setFiles(files);
  const photos = bodyOf(page).getByRole('figure', { name: 'Photo' });
  await expect(photos.locator('img')).toHaveCount(2);
  for (const place of [0, 1]) {
    await photos.nth(place).getByRole('textbox', { name: 'Credit' }).fill('J. Peres');
    await photos.nth(place).getByRole('textbox', { name: 'Alt text' }).fill('A quay');
  }
  await page.getByRole('textbox', { name: 'Gallery caption' }).fill('Two quays');
}

async function publish(page: Page, number: number): Promise<string> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: new RegExp(`-a${number}$`) });
  await expect(live).toBeVisible();
  return (await live.getAttribute('href')) ?? '';
}

type Block = { type: string; content?: Block[] };

async function bodyStored(page: Page, number: number): Promise<Block[]> {
  const draft = await (await page.request.get(`/api/desk/articles/${number}/draft`)).json();
  return draft.content.body.content;
}

function withoutEmptyLines(blocks: Block[]): Block[] {
  return blocks.filter(({ type, content }) => type !== 'paragraph' || content);
}
