import { expect, type Page, test } from '@playwright/test';
import { googleDocsSamples } from '#lib/testing/clipboard/google-docs.ts';
import { libreOfficeSamples } from '#lib/testing/clipboard/libreoffice.ts';
import type { ClipboardSample } from '#lib/testing/clipboard/sample.ts';
import { webSamples } from '#lib/testing/clipboard/web.ts';
import { wordSamples } from '#lib/testing/clipboard/word.ts';
import { samplePhoto } from '#lib/testing/sample-photo.ts';
import { bodyOf, signIn, startArticle, untilSaved } from './support/desk.ts';
import { dropFiles } from './support/drop-files.ts';
import { tinyDocx } from './support/tiny-docx.ts';

test('Word, Google Docs and LibreOffice are pasted with their lists, tables and notes; Undo takes one paste back', async ({
  page,
}) => {
  await openNew(page);
  await paste(page, htmlOf(wordSamples, 'Word: bullets on three levels'));
  const lists = bodyOf(page).locator('ul ul ul');
  await expect(lists).toHaveText('Smoked');
  await newLine(page);
  await paste(
    page,
    htmlOf(googleDocsSamples, 'Google Docs: lists within lists, put straight into each other'),
  );
  await expect(bodyOf(page).locator('ul ul ul')).toHaveText(['Smoked', 'Wet']);
  await newLine(page);
  await paste(page, htmlOf(libreOfficeSamples, 'LibreOffice: a table with a header and a caption'));
  await expect(bodyOf(page).locator('th')).toHaveText(['Year', 'GWh']);
  await newLine(page);
  await paste(page, htmlOf(wordSamples, 'Word: footnotes'));
  await expect(bodyOf(page)).toContainText('and stood up once.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bodyOf(page)).not.toContainText('and stood up once.');
  await expect(bodyOf(page).locator('th')).toHaveCount(2);
  await untilSaved(page);
});

test('Markdown becomes what it means; with Shift it stays letters', async ({ page }) => {
  await openNew(page);
  const markdown =
    '## Salt\n\nThe **old** works.\n\n- one\n- two\n  - three\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  await paste(page, { text: markdown });
  await expect(bodyOf(page).getByRole('heading', { name: 'Salt' })).toBeVisible();
  await expect(bodyOf(page).locator('ul ul')).toHaveText('three');
  await expect(bodyOf(page).locator('th').first()).toHaveText('a');
  await newLine(page);
  await page.keyboard.down('Shift');
  await paste(page, { text: '## Not a heading\n\nsecond', html: '<h2>Not a heading</h2><p>second</p>' });
  await page.keyboard.up('Shift');
  await expect(bodyOf(page).getByText('## Not a heading')).toBeVisible();
  await untilSaved(page);
});

test('nothing hostile comes in, and of photos that stand elsewhere it is said', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  page.on('dialog', () => asked.push('a dialog'));
  await openNew(page);
  for (const sample of webSamples.filter(({ from }) => from.startsWith('Hostile'))) {
    await paste(page, { html: sample.html, text: 'x' });
    await newLine(page);
  }
  await expect(bodyOf(page)).toContainText('Read this, that, it and more.');
  await paste(page, htmlOf(webSamples, 'A news site: figure with caption and credit, a pull quote, a frame'));
  await expect(
    page.getByText(/A photo stands elsewhere and did not come along: The dredger Kaia/),
  ).toBeVisible();
  await expect(bodyOf(page).locator('a[href^="javascript"], script, iframe, object, svg a')).toHaveCount(0);
  await untilSaved(page);
  expect(asked.filter((host) => host !== new URL(page.url()).hostname)).toEqual([]);
});

test('a photo inside pasted HTML is stored with its words, where it stood', async ({ page }) => {
  await openNew(page);
  const photo = (await samplePhoto({}, Date.now() % 1000)).toString('base64');
  const html = `<p>Before.</p><figure><img src="data:image/jpeg;base64,${photo}" alt="A quay"><figcaption>The quay. Photo: Lena Roos</figcaption></figure><p>After.</p>`;
  await paste(page, { html, text: 'Before. After.' });
  const figure = bodyOf(page).locator('figure');
  await expect(figure.locator('img')).toHaveAttribute('src', /\/desk\/media\//);
  await expect(figure.getByLabel('Caption')).toHaveValue('The quay.');
  await expect(figure.getByLabel('Credit')).toHaveValue('Lena Roos');
  await untilSaved(page);
});

test('what was copied here comes back as it was', async ({ page }) => {
  await openNew(page);
  await paste(page, { text: '## Salt\n\n- one\n  - two\n\nlast' });
  await expect(bodyOf(page).locator('ul ul')).toHaveText('two');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(bodyOf(page).locator('ul')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(bodyOf(page).getByRole('heading', { name: 'Salt' })).toBeVisible();
  await expect(bodyOf(page).locator('ul ul')).toHaveText('two');
});

test('dropped files offer to fill the article: .docx, .md, .html, .txt; broken ones say so', async ({
  page,
}) => {
  await openNew(page);
  const docx = tinyDocx([
    { text: 'The quiet port', style: 'Heading1' },
    { text: 'OSLO — The cranes are still.' },
    { text: 'Fish', level: 0 },
    { text: 'Herring', level: 1 },
    { text: 'We wait.', style: 'Quote' },
  ]);
  await dropFiles(bodyOf(page), { name: 'port.docx', type: '', bytes: docx });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The quiet port');
  await dialog.getByRole('button', { name: 'Fill the article' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('The quiet port');
  await expect(page.getByLabel('Dateline')).toHaveValue('OSLO');
  await expect(bodyOf(page).locator('ul ul')).toHaveText('Herring');
  await expect(bodyOf(page).locator('blockquote')).toHaveText('We wait.');

  for (const [name, text] of [
    ['a.md', '# Other\n\nFrom **Markdown**.'],
    ['a.html', '<h1>Other</h1><p>From HTML.</p>'],
    ['a.txt', 'Other\n\nFrom plain text.'],
  ] as const) {
    await dropFiles(bodyOf(page), { name, type: '', bytes: Buffer.from(text) });
    await dialog.getByRole('button', { name: 'Add its text here' }).click();
    await expect(dialog).toBeHidden();
  }
  for (const words of ['From Markdown.', 'From HTML.', 'From plain text.']) {
    await expect(bodyOf(page)).toContainText(words);
  }
  await expect(page.getByLabel('Headline')).toHaveValue('The quiet port');
  await dropFiles(bodyOf(page), { name: 'broken.docx', type: '', bytes: Buffer.from('PK no') });
  await expect(dialog.getByRole('alert')).toContainText('broken.docx cannot be read');
  // Nothing can be filled from it: all that is left is to close.
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await untilSaved(page);
});

async function openNew(page: Page): Promise<void> {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
}

async function newLine(page: Page): Promise<void> {
  await bodyOf(page).press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

function htmlOf(samples: ClipboardSample[], from: string): { html: string; text: string } {
  const html = samples.find((sample) => sample.from === from)?.html ?? '';
  return { html, text: html.replace(/<[^>]*>/g, '') };
}

async function paste(page: Page, { html, text }: { html?: string; text: string }): Promise<void> {
  await bodyOf(page).evaluate(
    (body, given) => {
      const clipboardData = new DataTransfer();
      if (given.html) clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.text);
      body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}
