import { expect, type Page, test } from '@playwright/test';
import { bodyOf, signIn, startArticle, uniqueHeadline, untilAwake, untilSaved } from './support/desk.ts';

const headlineOf = (page: Page) => page.getByRole('textbox', { name: 'Headline' });
const findIn = (page: Page) => page.getByRole('textbox', { name: 'Find', exact: true });
const bar = (page: Page) => page.getByRole('search', { name: 'Find in the article' });

async function writeArticle(page: Page, headline: string, paragraphs: string[]): Promise<void> {
  await signIn(page, 'editor');
  await startArticle(page);
  await headlineOf(page).fill(headline);
  await bodyOf(page).click();
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
  }
  await untilSaved(page);
}

test('words are found and replaced all over the article from the keyboard, and undo takes it back at once', async ({
  page,
}) => {
  await writeArticle(page, 'Harbour opens', ['The harbour is old.', 'Two harbours, one Harbour.']);
  await page.keyboard.press('Control+f');
  await expect(findIn(page)).toBeFocused();
  await page.keyboard.type('harbour');
  await expect(bar(page)).toContainText(/\d of 4/);
  await expect(bodyOf(page).locator('.found')).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Whole word' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText(/\d of 3/);
  await page.keyboard.press('Escape');
  await expect(bodyOf(page).locator('.found')).toHaveCount(0);

  await bodyOf(page).click();
  await page.keyboard.press('Control+h');
  await findIn(page).fill('harbour');
  await page.getByRole('button', { name: 'Whole word' }).click();
  await expect(bar(page)).toContainText(/\d of 3/);
  await page.getByRole('textbox', { name: 'Replace with' }).fill('port');
  await page.keyboard.press('Control+Enter');
  await expect(bar(page)).toContainText('3 places were replaced.');
  await expect(headlineOf(page)).toHaveValue('port opens');
  await expect(bodyOf(page)).toContainText('The port is old.');
  await expect(bodyOf(page)).toContainText('Two harbours, one port.');

  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toContainText('The harbour is old.');
  await expect(bodyOf(page)).toContainText('Two harbours, one Harbour.');
  await expect(headlineOf(page)).toHaveValue('Harbour opens');
});

test('places are gone through one after another, and one is replaced by itself', async ({ page }) => {
  await writeArticle(page, 'x', ['one two one', 'one']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+h');
  await findIn(page).fill('one');
  await expect(bar(page)).toContainText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page)).toContainText('1 of 3');
  await page.keyboard.press('F3');
  await expect(bar(page)).toContainText('2 of 3');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(bodyOf(page).locator('p').first()).toHaveText('one two 1');
  await page.keyboard.press('Escape');
  await expect(bodyOf(page)).toBeFocused();
});

test('a regular expression fills in its groups, and one that would never end is given up', async ({
  page,
}) => {
  await writeArticle(page, 'x', ['Lang, Vesna', `${'a'.repeat(40)}!`]);
  await page.keyboard.press('Control+h');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await findIn(page).fill('(\\p{L}+), (\\p{L}+)');
  await expect(bar(page)).toContainText('1 of 1');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$2 $1');
  await page.keyboard.press('Control+Enter');
  await expect(bodyOf(page)).toContainText('Vesna Lang');
  await findIn(page).fill('(a+)+$');
  await expect(bar(page)).toContainText('takes too long');
  await findIn(page).fill('(');
  await expect(bar(page)).toContainText('no regular expression');
  await findIn(page).fill('Vesna');
  await expect(bar(page)).toContainText('1 of 1');
});

test('quotes and dashes are set while one types, Backspace gives the plain ones back, and Russian has its own', async ({
  page,
}) => {
  await writeArticle(page, 'x', ['']);
  await bodyOf(page).click();
  // The typist comes when the browser has rested.
  await expect(async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type('"a"');
    await expect(bodyOf(page)).toHaveText('“a”', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('"It\'s over" - or not...');
  await expect(bodyOf(page)).toHaveText('“It’s over” – or not…');
  await page.keyboard.press('Backspace');
  await expect(bodyOf(page)).toHaveText('“It’s over” – or not...');
  await page.keyboard.type(' "');
  await expect(bodyOf(page)).toHaveText('“It’s over” – or not... “');
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toHaveText('“It’s over” – or not... "');

  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByLabel('Language').selectOption('ru');
  await bodyOf(page).click();
  await expect(bodyOf(page)).toHaveAttribute('lang', 'ru');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Он - "наш "лучший" друг" ');
  await expect(bodyOf(page)).toHaveText('Он\u00A0— «наш „лучший“ друг» ');
});

test('a field beside the body is set and hinted at as the body is; Backspace and undo give back what was typed', async ({
  page,
}) => {
  await writeArticle(page, 'x', ['Words.']);
  const headline = headlineOf(page);
  await headline.focus();
  await expect(async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type('"a"');
    await expect(headline).toHaveValue('“a”', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('"It\'s over" - or not...');
  await expect(headline).toHaveValue('“It’s over” – or not…');
  await page.keyboard.press('Backspace');
  await expect(headline).toHaveValue('“It’s over” – or not...');
  await page.keyboard.type(' "');
  await expect(headline).toHaveValue('“It’s over” – or not... “');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('“It’s over” – or not... "');

  const standfirst = page.getByRole('textbox', { name: 'Standfirst' });
  await standfirst.fill('They utilise it prior to sailing.');
  const hints = page.getByRole('list', { name: 'House style' }).getByRole('listitem');
  await expect(hints).toHaveText([/utilise → use/, /prior to → before/]);
  await hints.filter({ hasText: 'prior to' }).getByRole('button', { name: 'Replace' }).click();
  await expect(standfirst).toHaveValue('They utilise it before sailing.');
  await expect(standfirst).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+.');
  await expect(standfirst).toHaveValue('They use it before sailing.');
  await expect(hints).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(standfirst).toHaveValue('They utilise it before sailing.');
  await expect(hints).toHaveText([/utilise → use/]);
  await page.keyboard.press('Control+Shift+.');
  await expect(hints).toHaveCount(0);
});

test('whoever is writing sees a new line of the house style without opening the page again', async ({
  page,
  context,
}) => {
  const term = uniqueHeadline('term').replaceAll(' ', '').toLowerCase();
  await writeArticle(page, 'x', [`The ${term} is old.`]);
  const desk = await context.newPage();
  await desk.goto('/desk/house-style');
  await untilAwake(desk);
  await desk.getByRole('button', { name: 'Add a line' }).click();
  await desk.getByLabel('Not', { exact: true }).fill(term);
  await desk.getByLabel('But', { exact: true }).fill('plain word');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('row').filter({ hasText: term })).toBeVisible();
  await expect(bodyOf(page).locator('.style-hint')).toHaveText([term]);
});

test('the typography of the whole article is tidied at once and undone at once', async ({ page }) => {
  await writeArticle(page, 'The "quiet" city', [
    'He said "yes" -- twice.',
    'See https://example.org/a--b "here".',
  ]);
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByText('places were tidied')).toBeVisible();
  await expect(headlineOf(page)).toHaveValue('The “quiet” city');
  await expect(bodyOf(page)).toContainText('He said “yes” — twice.');
  await expect(bodyOf(page)).toContainText('See https://example.org/a--b “here”.');
  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toContainText('He said "yes" -- twice.');
  await expect(headlineOf(page)).toHaveValue('The "quiet" city');
});

test('the house style underlines what is not written here; one key follows it, another passes over it', async ({
  page,
}) => {
  await writeArticle(page, 'x', ['They utilise it prior to sailing.', 'In order to win.']);
  const hints = bodyOf(page).locator('.style-hint');
  await expect(hints).toHaveText(['utilise', 'prior to', 'In order to']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+.');
  await expect(page.getByText('Three letters do the same work.')).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(bodyOf(page)).toContainText('They use it prior to sailing.');
  await expect(hints).toHaveText(['prior to', 'In order to']);
  await page.keyboard.press('Control+.');
  await expect(page.getByText('House style: before')).toBeVisible();
  await page.keyboard.press('Control+Shift+.');
  await expect(hints).toHaveText(['In order to']);
  await hints.click();
  await page.getByRole('button', { name: /^Replace/ }).click();
  await expect(bodyOf(page)).toContainText('To win.');
  await expect(hints).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toContainText('In order to win.');
});

test('length and outline follow the text, and a heading leads to its place', async ({ page }) => {
  await writeArticle(page, 'A Theatre for One, on the Number 11 Tram', ['One two three.', '']);
  await page.keyboard.type('## Who pays');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Four five.');
  await page.getByRole('tab', { name: 'Text' }).click();
  const facts = page.getByRole('tabpanel', { name: 'Text' });
  await expect(facts).toContainText('Words7');
  await expect(facts).toContainText('Fits cards and search');
  await headlineOf(page).fill('Fire');
  await expect(facts).toContainText('Short: cards and search have room');
  await bodyOf(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(facts).toContainText('Words selected1');
  const heading = page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: 'Who pays' });
  await heading.click();
  await expect(heading).toHaveAttribute('aria-current', 'location');
  await expect(bodyOf(page)).toBeFocused();
});

test('focus mode shows the text alone, is remembered, and Escape leaves it; every key stands in one list', async ({
  page,
}) => {
  await writeArticle(page, 'x', ['Words.']);
  await page.keyboard.press('Control+Shift+f');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await expect(panel).toHaveCSS('opacity', '0.06');
  await page.reload();
  await expect(bodyOf(page)).toBeVisible();
  await expect(panel).toHaveCSS('opacity', '0.06');
  await bodyOf(page).click();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCSS('opacity', '1');
  await page.keyboard.press('Control+/');
  const map = page.getByRole('dialog', { name: 'Keys' });
  await expect(map).toContainText('Tidy typography');
  await expect(map).toContainText('Replace all');
});
