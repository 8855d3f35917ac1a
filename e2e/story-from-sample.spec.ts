import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { sampleFields, samplePhoto } from '#lib/testing/sample-photo.ts';
import { addAuthor, addTag, bodyOf, confirm, emptyByline, openArticle, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';

const stamp = Date.now().toString(36);
const headline = `Harbor Tunnel ‘Not Abandoned,’ Transport Minister Says ${stamp}`;
const author = `Marta Lindqvist ${stamp}`;
const tag = `Harbor Tunnel ${stamp}`;
const standfirst = 'Ilse Brandt says that the money already spent makes turning back unthinkable.';
const paragraphs = [
  'Transport Minister Ilse Brandt on Wednesday denied that the government was abandoning the harbor tunnel, saying that $2.4 billion already spent made turning back unthinkable.',
  '“Nobody is walking away from this,” Brandt said after meeting port operators. “What we are doing is asking who pays, and when.”',
  'Her remarks came hours after the finance ministry said that it had “paused, not ended” payments to the builder.',
];
const lastParagraph = 'The tunnel, nearly six years late, is to carry a quarter of the port’s freight.';

test.afterEach(closeDesks);

test('a reporter writes the story, an editor publishes, updates and withdraws it, and readers see just that', async ({
  browser,
  playwright,
  baseURL,
}) => {
  const reader = await playwright.request.newContext({ baseURL });
  const reporterDesk = await deskOf(browser, 'reporter');
  const number = await pressNewArticle(reporterDesk);
  await writeTheStory(reporterDesk, reader);
  await expect(reporterDesk.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
  await handOverToTheEditor(reporterDesk);

  const editorDesk = await deskOf(browser, 'editor');
  await openArticle(editorDesk, number);
  const path = await publish(editorDesk, number);
  const surfaces = [
    '/',
    '/world',
    `/tag/${slugged(tag)}`,
    `/author/${slugged(author)}`,
    '/rss.xml',
    '/news-sitemap.xml',
    `/search?q=${stamp}`,
  ];
  await expectTheStory(reader, path);
  for (const surface of surfaces) expect((await textOf(reader, surface)).includes(path), surface).toBe(true);

  await bodyOf(editorDesk).getByText(lastParagraph).click();
  await editorDesk.keyboard.press('End');
  await editorDesk.keyboard.type(' Work resumes in spring.');
  await untilSaved(editorDesk);
  expect((await textOf(reader, path)).includes('Work resumes in spring.')).toBe(false);
  await editorDesk.getByRole('button', { name: 'Update', exact: true }).click();
  await confirm(editorDesk, 'Update');
  await expect(editorDesk.getByText('Live', { exact: true })).toBeVisible();
  expect((await textOf(reader, path)).includes('Work resumes in spring.')).toBe(true);

  await editorDesk.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const dialog = editorDesk.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The ministry has withdrawn the figures.');
  await confirm(editorDesk, 'Withdraw');
  await expect(editorDesk.getByText('Withdrawn', { exact: true })).toBeVisible();
  const gone = await reader.get(path, { maxRedirects: 0 });
  expect(gone.status()).toBe(410);
  expect(await gone.text()).not.toContain('Brandt');
  for (const surface of [...surfaces, '/atom.xml', '/feed.json', '/world/rss.xml']) {
    const text = await textOf(reader, surface);
    expect(text.includes(path), surface).toBe(false);
    expect(text.includes('Nobody is walking away'), surface).toBe(false);
  }
  await reader.dispose();
});

async function pressNewArticle(page: Page): Promise<number> {
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await expect(bodyOf(page)).toBeVisible();
  return Number(new URL(page.url()).pathname.split('/').at(-1));
}

async function writeTheStory(page: Page, reader: APIRequestContext): Promise<void> {
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Standfirst').fill(standfirst);
  await page.getByLabel('Dateline').fill('ROTTERDAM');
  await page.getByLabel('Section').selectOption({ label: 'World' });
  await emptyByline(page);
  await addAuthor(page, author);
  await addTag(page, tag);
  await addTheLedePhoto(page);
  await bodyOf(page).click();
  for (const paragraph of paragraphs) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press('Enter');
  }
  await addRelatedArticle(page, await newestHeadline(reader));
  await page.keyboard.insertText(lastParagraph);
  await untilSaved(page);
}

async function addTheLedePhoto(page: Page): Promise<void> {
  const buffer = await samplePhoto(sampleFields, Date.now() % 1000);
  await page
    .getByLabel('Lede image file')
    .setInputFiles({ name: 'brandt.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByLabel('Caption')).toHaveValue(sampleFields.caption ?? '');
  await expect(page.getByLabel('Credit')).toHaveValue(/Joao Peres/);
  await page.getByLabel('Caption').fill('Transport Minister Ilse Brandt.');
  await page.getByLabel('Credit').fill('Joao Peres / Reuters / ITAR-PRESS');
  await page.getByLabel('Alt text').fill('A minister at a harbour, mountains behind her.');
}

async function newestHeadline(reader: APIRequestContext): Promise<string> {
  const feed = (await (await reader.get('/feed.json')).json()) as { items: { title: string }[] };
  return feed.items[0]?.title ?? '';
}

async function addRelatedArticle(page: Page, other: string): Promise<void> {
  await page.keyboard.type('/related');
  await page.keyboard.press('Enter');
  await page.getByLabel('Find an article').fill(other);
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click();
  await bodyOf(page).press('ControlOrMeta+End');
}

async function handOverToTheEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Stage').selectOption('In review');
  const editor = dialog
    .getByLabel('Assignee')
    .getByRole('option', { name: /editor/i })
    .first();
  await dialog.getByLabel('Assignee').selectOption((await editor.getAttribute('value')) ?? '');
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function publish(page: Page, number: number): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await confirm(page, 'Publish');
  const live = page.getByRole('link', { name: new RegExp(`-a${number}$`) });
  await expect(live).toBeVisible();
  return new URL((await live.getAttribute('href')) ?? '', page.url()).pathname;
}

async function expectTheStory(reader: APIRequestContext, path: string): Promise<void> {
  expect(path).toMatch(
    /^\/\d{4}\/\d{2}\/\d{2}\/harbor-tunnel-not-abandoned-transport-minister-says-\w+-a\d+$/,
  );
  const answer = await reader.get(path);
  expect(answer.status()).toBe(200);
  const html = await answer.text();
  const parts = [
    headline,
    standfirst,
    author,
    'ROTTERDAM',
    'Transport Minister Ilse Brandt.',
    'Joao Peres / Reuters / ITAR-PRESS',
    ...paragraphs,
    lastParagraph,
    tag,
    'Related article',
    'NewsArticle',
  ];
  for (const part of parts) expect(html.includes(part), part).toBe(true);
  const moved = await reader.get(path.replace('harbor-tunnel', 'another-slug'), { maxRedirects: 0 });
  expect(moved.status()).toBe(301);
  expect(moved.headers().location).toMatch(new RegExp(`${path}$`));
}

async function textOf(reader: APIRequestContext, address: string): Promise<string> {
  return await (await reader.get(address)).text();
}

function slugged(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
