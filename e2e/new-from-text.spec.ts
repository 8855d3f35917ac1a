import { expect, type Page, test } from '@playwright/test';
import { samplePhoto } from '#lib/testing/sample-photo.ts';
import {
  bodyOf,
  confirm,
  emptyByline,
  openList,
  signIn,
  startArticle,
  untilAwake,
  untilSaved,
} from './support/desk.ts';
import { dropFiles } from './support/drop-files.ts';

const stamp = Date.now().toString(36);
const headline = `Bridge Tolls “Will Not Return,” Mayor Says ${stamp}`;
const author = `Rosa Okafor ${stamp.toUpperCase()}`;

function storyText(related: string): string {
  return `

## ${headline}

By ${author}

May 12, 2026



Mayor Ida Stein at the bridge. Jon Abel / AFP / Pool

GDANSK — Mayor Ida Stein promised on Tuesday that the tolls which paid
for the bridge, \\$1.5 a car, would not come back.

"They were paid once," she said. "Nobody pays twice."

Related article: <u>${related}</u>

The bridge opened in 1998.

## Original url:

https://old.example.org/2026/05/12/bridge-tolls-will-not-ret urn-mayor-says-b20991
`;
}

/** Counts what a person does: each click, filled field, choice and dropped file is one. */
function counting() {
  let count = 0;
  return {
    act: async (doing: Promise<unknown>) => {
      count += 1;
      await doing;
    },
    count: () => count,
  };
}

test('from a text and a photo on disk to published in at most 12 actions', async ({
  page,
  playwright,
  baseURL,
}) => {
  const reader = await playwright.request.newContext({ baseURL });
  const feed = (await (await reader.get('/feed.json')).json()) as { items: { title: string }[] };
  const related = feed.items[0]?.title ?? '';
  await signIn(page, 'editor');
  await openList(page);
  const { act, count } = counting();

  const text = { name: 'story.md', type: '', bytes: Buffer.from(storyText(related)) };
  await act(dropFiles(page.getByRole('main'), text));
  await expect(page.getByRole('heading', { name: 'New from text' })).toBeVisible();
  const photo = { name: 'bridge.jpg', type: 'image/jpeg', bytes: await samplePhoto({}, Date.now() % 1000) };
  await act(dropFiles(page.getByRole('main'), photo));
  await act(page.getByLabel('Alt text').fill('A mayor on a bridge.'));
  await act(page.getByLabel('Tags').fill(`Bridges ${stamp}, Tolls ${stamp}, Gdansk ${stamp}`));
  await act(page.getByLabel('Section').selectOption({ label: 'World' }));
  await expectWhatWasRead(page, related);
  await act(page.getByRole('button', { name: 'Create article' }).click());
  await expect(bodyOf(page)).toBeVisible();
  await act(page.getByRole('button', { name: 'Publish', exact: true }).click());
  await expect(page.getByRole('dialog')).toContainText('12 May 2026, when it was first published elsewhere');
  await act(confirm(page, 'Publish'));
  const live = page.getByRole('link', { name: /-a\d+$/ });
  await expect(live).toBeVisible();
  expect(count()).toBeLessThanOrEqual(12);

  const path = new URL((await live.getAttribute('href')) ?? '', page.url()).pathname;
  expect(path).toMatch(/^\/2026\/05\/12\//);
  const html = await (await reader.get(path)).text();
  for (const part of [
    headline,
    author,
    'GDANSK',
    'Mayor Ida Stein at the bridge.',
    'Jon Abel / AFP / Pool',
    'A mayor on a bridge.',
    'would not come back.',
    'dateTime="2026-05-12"',
    '>12 May 2026<',
    'href="https://old.example.org/2026/05/12/bridge-tolls-will-not-return-mayor-says-b20991"',
    '"datePublished":"2026-05-12"',
    `Bridges ${stamp}`,
    `Tolls ${stamp}`,
    `Gdansk ${stamp}`,
  ]) {
    expect(html.includes(part), part).toBe(true);
  }
  expect(html).toContain('Related article');
  expect(html.includes(escaped(related))).toBe(true);
  await reader.dispose();
});

async function expectWhatWasRead(page: Page, related: string): Promise<void> {
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await expect(page.getByLabel('Byline')).toHaveValue(author);
  await expect(page.getByText(`${author} will be created.`)).toBeVisible();
  await expect(page.getByLabel('Dateline')).toHaveValue('GDANSK');
  await expect(page.getByLabel('Caption')).toHaveValue('Mayor Ida Stein at the bridge.');
  await expect(page.getByLabel('Credit')).toHaveValue('Jon Abel / AFP / Pool');
  await expect(page.getByLabel('First published')).toHaveValue('2026-05-12');
  await expect(page.getByLabel('Original address')).toHaveValue(/tolls-will-not-return-mayor-says-b20991$/);
  await expect(page.getByText(/article \d+ of this newsroom/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'The text of the article' })).toContainText(related);
}

test('a pasted page is read, a line goes back into the text, and what cannot be read is said', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'New from text' }).click();
  await page.waitForURL(/new-from-text$/);
  await untilAwake(page);
  const story = page.getByLabel('Story', { exact: true });
  await story.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Salt\n\nBy Nobody Else\n\nBERGEN — The works are shut.');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel('Headline')).toHaveValue('Salt');
  await expect(page.getByLabel('Dateline')).toHaveValue('BERGEN');
  const preview = page.getByRole('region', { name: 'The text of the article' });
  await expect(preview).not.toContainText('By Nobody Else');
  await page.getByRole('button', { name: 'Back to the text' }).nth(1).click();
  await expect(preview).toContainText('By Nobody Else');
  await expect(page.getByLabel('Byline')).toHaveValue('');
  await page.getByRole('button', { name: 'Start over' }).click();
  await dropFiles(page.getByRole('main'), { name: 'broken.docx', type: '', bytes: Buffer.from('no zip') });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('broken.docx cannot be read');
});

test('a file fills an article’s fields, asks before it replaces, and one undo takes all of it back', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await startArticle(page);
  await emptyByline(page);
  await page.getByLabel('Headline').fill('Written before');
  await bodyOf(page).click();
  await page.keyboard.type('Typed before.');
  const file = { name: 'story.md', type: '', bytes: Buffer.from(storyText('Nothing like it')) };
  await dropFiles(bodyOf(page), file);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await dialog.getByLabel('Replace “Written before”').check();
  await dialog.getByLabel('Tags').fill(`Filled ${stamp}`);
  await dialog.getByRole('button', { name: 'Replace the text' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await expect(page.getByLabel('Dateline')).toHaveValue('GDANSK');
  await expect(page.getByLabel('First published')).toHaveValue('2026-05-12');
  await expect(page.getByLabel('Original address')).toHaveValue(/mayor-says-b20991$/);
  await expect(page.getByRole('list', { name: 'Chosen tags' })).toContainText(`Filled ${stamp}`);
  await expect(page.getByRole('list', { name: 'Authors in printed order' })).toContainText(author);
  await expect(bodyOf(page)).toContainText('Jon Abel / AFP / Pool');
  await expect(bodyOf(page)).not.toContainText('Typed before.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByLabel('Headline')).toHaveValue('Written before');
  await expect(bodyOf(page)).toHaveText('Typed before.');
  for (const field of ['Dateline', 'First published', 'Original address'])
    await expect(page.getByLabel(field)).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Chosen tags' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Authors in printed order' })).toHaveCount(0);
  await untilSaved(page);
});

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
}
