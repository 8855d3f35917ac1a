import { expect, type Page, test } from '@playwright/test';
import { addTag, bodyOf, openArticle, signIn, startArticle, untilSaved } from './support/desk.ts';
import { paste } from './support/desk-paste.ts';
import { closeDesks, deskOf, reporterAndEditor } from './support/desks.ts';

test.afterEach(closeDesks);

test('two people write one story at once: each sees the other’s words, name and place', async ({
  browser,
}) => {
  const { reporter, editor } = await reporterAndEditor(browser);
  await reporter.getByLabel('Headline').fill('Harbour tunnel');
  await expect(editor.getByLabel('Headline')).toHaveValue('Harbour tunnel');
  await bodyOf(reporter).click();
  await reporter.keyboard.type('The reporter begins.');
  await expect(bodyOf(editor)).toContainText('The reporter begins.');

  const caret = bodyOf(editor).locator('.others-caret');
  await expect(caret).toHaveAttribute('data-name', /\p{L}+/u);
  await expect(editor.getByRole('list', { name: 'Also here' }).getByRole('listitem')).toHaveCount(1);
  await reporter.getByLabel('Headline').focus();
  await expect(editor.getByRole('list', { name: 'Also here' })).toContainText('Headline');
  await expect(editor.locator('.page-headline')).toHaveAttribute('data-here', /\p{L}+/u);

  await bodyOf(editor).click();
  await editor.keyboard.press('ControlOrMeta+End');
  await bodyOf(reporter).click();
  await reporter.keyboard.press('ControlOrMeta+Home');
  await Promise.all([
    editor.keyboard.type(' And the editor ends it, letter by letter.', { delay: 15 }),
    reporter.keyboard.type('At the top, at the same time. ', { delay: 15 }),
  ]);
  const text = 'At the top, at the same time. The reporter begins. And the editor ends it, letter by letter.';
  for (const page of [reporter, editor]) {
    await expect(bodyOf(page)).toHaveText(text);
    await untilSaved(page);
  }
});

test('two people in one headline: no letter is lost, and each caret stays where it was', async ({
  browser,
}) => {
  const { reporter, editor } = await reporterAndEditor(browser);
  await editor.getByLabel('Headline').fill('Bells');
  await expect(reporter.getByLabel('Headline')).toHaveValue('Bells');
  await reporter.getByLabel('Headline').press('End');
  await editor.getByLabel('Headline').press('Home');
  await Promise.all([
    reporter.keyboard.type(' are cast no more', { delay: 15 }),
    editor.keyboard.type('In Innsbruck ', { delay: 15 }),
  ]);
  for (const page of [reporter, editor]) {
    await expect(page.getByLabel('Headline')).toHaveValue('In Innsbruck Bells are cast no more');
  }
  const headline = reporter.getByLabel('Headline');
  await takeBack(reporter, async () => (await headline.inputValue()) === 'In Innsbruck Bells');
  await expect(editor.getByLabel('Headline')).toHaveValue('In Innsbruck Bells');
});

/** Undoes one's own typing: in parts, where it was typed with a rest in it. */
async function takeBack(page: Page, isBack: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    expect(await isBack()).toBe(true);
  }).toPass({ timeout: 30_000 });
}

test('undo takes back one’s own words and leaves the colleague’s', async ({ browser }) => {
  const { reporter, editor } = await reporterAndEditor(browser);
  await bodyOf(reporter).click();
  await reporter.keyboard.type('The reporter’s words. ');
  await expect(bodyOf(editor)).toContainText('The reporter’s words.');
  await bodyOf(editor).click();
  await editor.keyboard.press('ControlOrMeta+End');
  await editor.keyboard.type('The editor’s words.');
  await expect(bodyOf(reporter)).toContainText('The editor’s words.');
  await bodyOf(reporter).click();
  await takeBack(reporter, async () => (await bodyOf(reporter).textContent()) === 'The editor’s words.');
  await expect(bodyOf(reporter)).toHaveText('The editor’s words.');
  await expect(bodyOf(editor)).toHaveText('The editor’s words.');
});

test('of two letters alike that stand together, each stays its writer’s', async ({ browser }) => {
  const { reporter, editor } = await reporterAndEditor(browser);
  await bodyOf(reporter).click();
  await reporter.keyboard.type('Bells ring');
  await expect(bodyOf(editor)).toHaveText('Bells ring');
  await bodyOf(editor).click();
  await editor.keyboard.press('ControlOrMeta+Home');
  for (const _ of 'Bells') await editor.keyboard.press('ArrowRight');
  await editor.keyboard.type(' may');
  await expect(bodyOf(reporter)).toHaveText('Bells may ring');
  await takeBack(reporter, async () => (await bodyOf(reporter).textContent())?.trim() === 'may');
  expect(await bodyOf(reporter).textContent()).toBe(' may');
});

test('what a colleague chooses is chosen here: section, byline, tags, with their names', async ({
  browser,
}) => {
  const { reporter, editor } = await reporterAndEditor(browser);
  await editor.getByLabel('Section').selectOption({ index: 2 });
  await addTag(editor, 'Bell founding');
  await expect(reporter.getByLabel('Section')).toHaveValue(await editor.getByLabel('Section').inputValue());
  await expect(reporter.getByRole('list', { name: 'Chosen tags' })).toContainText('Bell founding');
});

test('two tabs of one person are one text', async ({ page, context }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const tab = await context.newPage();
  await openArticle(tab, number);
  await page.getByLabel('Headline').fill('From the first tab');
  await expect(tab.getByLabel('Headline')).toHaveValue('From the first tab');
  await bodyOf(tab).click();
  await tab.keyboard.type('From the second.');
  await expect(bodyOf(page)).toHaveText('From the second.');
  await expect(page.getByRole('list', { name: 'Also here' })).toHaveCount(0);
  await untilSaved(tab);
});

test('a laptop whose clock is years wrong writes like any other', async ({ browser }) => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const years = 3 * 365 * 86_400_000;
    const now = Date.now.bind(Date);
    Date.now = () => now() - years;
  });
  const page = await context.newPage();
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await page.getByLabel('Headline').fill('Written in the past');
  await untilSaved(page);
  const editor = await deskOf(browser, 'editor');
  await openArticle(editor, number);
  await expect(editor.getByLabel('Headline')).toHaveValue('Written in the past');
  await editor.getByLabel('Headline').fill('Written today');
  await expect(page.getByLabel('Headline')).toHaveValue('Written today');
});

test('a paste of 20,000 paragraphs is refused with a reason, and one goes on writing', async ({ page }) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await bodyOf(page).click();
  await page.keyboard.type('Before.');
  await paste(bodyOf(page), {
    html: Array.from({ length: 20_000 }, (_, index) => `<p>Paragraph ${index}</p>`).join(''),
    text: 'Paragraph',
  });
  await expect(page.getByRole('alert').filter({ hasText: 'too long for one story' })).toBeVisible();
  await page.keyboard.type(' After.');
  await expect(bodyOf(page)).toHaveText('Before. After.');
  await untilSaved(page);
});

test('a hostile paste brings its words and nothing else', async ({ page }) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const ran = page.waitForEvent('dialog', { timeout: 0 }).then(
    () => true,
    () => false,
  );
  await bodyOf(page).click();
  await paste(bodyOf(page), {
    html: `<p onclick="alert(1)">Harmless <b style="position:fixed">words</b>
      <a href="javascript:alert(2)">here</a></p><script>alert(3)</script>
      <img src="https://evil.example/pixel.png" onerror="alert(4)"><iframe src="https://evil.example/"></iframe>
      <svg onload="alert(5)"></svg><style>body{display:none}</style>`,
    text: 'Harmless words here',
  });
  await expect(bodyOf(page)).toContainText('Harmless words');
  await untilSaved(page);
  await openArticle(page, number);
  await expect(bodyOf(page)).toContainText('Harmless words');
  await expect(
    bodyOf(page).locator('script, iframe, svg, style, [onclick], [href^="javascript"]'),
  ).toHaveCount(0);
  expect(asked.filter((address) => address.includes('evil.example'))).toEqual([]);
  await page.close();
  expect(await ran).toBe(false);
});
