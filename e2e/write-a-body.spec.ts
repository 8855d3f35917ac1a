import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { bodyOf, openArticle, signIn, startArticle, untilSaved } from './support/desk.ts';
import { paste } from './support/desk-paste.ts';

// The first photograph waits for the decoder to start.
const photograph = sharp({ create: { width: 900, height: 600, channels: 3, background: '#678' } });

test('a story gets its heading, list, pull quote and divider from the keyboard', async ({ page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('## Who pays');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Said **twice** and/or once.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- first');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/pull');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Attribution' })).toBeVisible();
  await page.keyboard.type('Nobody is walking away');
  await page.getByRole('textbox', { name: 'Attribution' }).click();
  await page.keyboard.type('Ilse Brandt');
  await page.keyboard.press('Enter');
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.type('---');
  await page.keyboard.type('The end.');
  await untilSaved(page);

  await openArticle(page, number);
  const body = bodyOf(page);
  await expect(body.getByRole('heading', { level: 2, name: 'Who pays' })).toBeVisible();
  await expect(body.getByText('Said twice and/or once.')).toBeVisible();
  await expect(body.locator('strong')).toHaveText('twice');
  await expect(body.getByRole('listitem')).toHaveText(['first']);
  await expect(body.locator('.pull-quote blockquote')).toHaveText('Nobody is walking away');
  await expect(page.getByRole('textbox', { name: 'Attribution' })).toHaveValue('Ilse Brandt');
  await expect(body.getByRole('separator')).toHaveCount(1);
  await expect(body.getByText('The end.')).toBeVisible();
});

test('Enter over a whole list, and over the whole text, leaves one empty line to go on in', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const body = bodyOf(page);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await body.click();
  for (const words of ['Before.', '- first', 'second', '', 'After.']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await body.getByRole('listitem').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Instead.');
  await expect(body.locator('p')).toHaveText(['Before.', 'Instead.', 'After.', '']);
  await expect(body.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Enter');
  await page.keyboard.type('All anew.');
  expect(errors).toEqual([]);
  await untilSaved(page);
  await openArticle(page, number);
  await expect(bodyOf(page).locator('p')).toHaveText(['All anew.']);
});

test('a photograph comes into the text while one types on, and what is no photograph is refused there', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await bodyOf(page).click();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type('/photo');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([
    { name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: await photograph.clone().jpeg().toBuffer() },
    { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('these are notes') },
  ]);
  await page.keyboard.type('Typed meanwhile.');
  const photo = page.getByRole('figure', { name: 'Photo' });
  await expect(photo.locator('img')).toBeVisible();
  const refusal = page.getByRole('alert').filter({ hasText: 'notes.jpg was not added' });
  await expect(refusal).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(refusal).toHaveCount(0);
  await photo.getByRole('textbox', { name: 'Caption' }).fill('Cranes over the harbour.');
  await untilSaved(page);

  await openArticle(page, number);
  await expect(photo.getByRole('textbox', { name: 'Caption' })).toHaveValue('Cranes over the harbour.');
  await expect(bodyOf(page).getByText('Typed meanwhile.')).toBeVisible();
});

test('a link is set from the keyboard, and an address that could run script is refused', async ({ page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('the tunnel');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: 'Address', exact: true });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.getByText('A link starts with https://')).toBeVisible();
  await address.fill('example.org/tunnel');
  await address.press('Enter');
  await expect(bodyOf(page).getByRole('link', { name: 'tunnel' })).toHaveAttribute(
    'href',
    'https://example.org/tunnel',
  );
  await expect(bodyOf(page)).toBeFocused();
});

test('keys that come while the page has no time act on what was chosen by the key before', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('the tunnel');
  await page.keyboard.press('Home');
  await expect.poll(() => caretOf(page)).toBe(0);
  await pressAtOnce(page, ['End', 35], ['Enter', 13]);
  await expect(bodyOf(page).locator('p')).toHaveText(['the tunnel', '']);
});

test('words that were chosen stay as they are when one has been elsewhere and clicks into another line', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('These words are chosen.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Here one goes on.');
  for (const elsewhere of [page.getByLabel('Headline'), page.getByLabel('Section')]) {
    await bodyOf(page).getByText('These words').click({ clickCount: 3 });
    await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
    await elsewhere.focus();
    await expect.poll(() => keptSelection(page)).toBe('These words are chosen.');
    await bodyOf(page)
      .getByText('Here one')
      .click({ position: { x: 2, y: 8 } });
    await expect.poll(() => keptSelection(page)).toBe('');
    await page.keyboard.type('And ');
  }
  await expect(bodyOf(page).locator('p')).toHaveText([
    'These words are chosen.',
    'And And Here one goes on.',
  ]);
});

test('a photograph copied from another article is shown at once, and of one that nobody has it is said', async ({
  page,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type('/photo');
  await page.keyboard.press('Enter');
  const buffer = await photograph.clone().jpeg().toBuffer();
  await (await chooser).setFiles([{ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer }]);
  const photo = page.getByRole('figure', { name: 'Photo' });
  await expect(photo.locator('img')).toBeVisible();
  await untilSaved(page);
  await bodyOf(page).press('ControlOrMeta+a');
  const html = await copied(page);
  expect(html).toContain('data-pm-slice');

  await startArticle(page);
  await bodyOf(page).click();
  await paste(bodyOf(page), { html });
  await expect(photo.locator('img')).toBeVisible();
  const unknown = '00000000-0000-4000-8000-000000000000';
  await paste(bodyOf(page), { html: html.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, unknown) });
  await expect(photo.getByText('not in this newsroom’s library')).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'Kept here' });
  await expect(notice).toContainText('A photograph in the body is not in the library.');
});

test('a body sent straight to the server is stored only if it is one', async ({ page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const address = `/api/desk/articles/${number}/draft`;
  const origin = new URL(page.url()).origin;
  const draft = await (await page.request.get(address)).json();
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
  const text = { type: 'text', text: 'a', marks: [link] };
  const hostile = [
    [{ type: 'script' }],
    [{ type: 'paragraph', content: [text] }],
    Array.from({ length: 100_000 }, () => ({ type: 'divider' })),
  ];
  for (const content of hostile) {
    const sent = {
      baseVersion: draft.version,
      content: { ...draft.content, body: { type: 'doc', content } },
    };
    const answer = await page.request.put(address, { headers: { origin }, data: sent });
    expect([413, 422]).toContain(answer.status());
  }
  const after = await (await page.request.get(address)).json();
  expect(after.version).toBe(draft.version);
  expect(after.content.body).toEqual(draft.content.body);
});

/** Presses keys, by name and number, that all wait for the page while it does something else. */
async function pressAtOnce(page: Page, ...keys: [key: string, code: number][]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const busy = page.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  });
  const presses = keys.flatMap(([key, windowsVirtualKeyCode]) =>
    (['rawKeyDown', 'keyUp'] as const).map((type) => ({ type, key, code: key, windowsVirtualKeyCode })),
  );
  await Promise.all([busy, ...presses.map((press) => devtools.send('Input.dispatchKeyEvent', press))]);
}

/** How many letters stand before the caret, in its line. */
function caretOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => getSelection()?.focusOffset);
}

/** What the editor gives the clipboard for what is chosen in it. */
function copied(page: Page): Promise<string> {
  return bodyOf(page).evaluate((body) => {
    const clipboardData = new DataTransfer();
    body.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/html');
  });
}

/** The words that are marked as chosen while the focus is elsewhere. */
function keptSelection(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('kept-selection') ?? [])].join(''));
}

test('the line that one writes stays clear of the foot and the head of the screen', async ({ page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('The first line.');
  for (let line = 0; line < 30; line += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('The last line.');
  const room = (text: string) =>
    bodyOf(page)
      .getByText(text)
      .evaluate((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return Math.min(top, window.innerHeight - bottom);
      });
  await expect.poll(() => room('The last line.')).toBeGreaterThan(100);
  expect(await room('The first line.')).toBeLessThan(0);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Again. ');
  await expect.poll(() => room('The first line.')).toBeGreaterThan(100);
});
