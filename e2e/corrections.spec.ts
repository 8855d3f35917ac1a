import { expect, test } from '@playwright/test';
import { confirm, signIn, uniqueHeadline } from './support/desk.ts';
import { publishStory, readPage, rewriteBody } from './support/publishing.ts';

test('a correction stands at the story, on the corrections page and in the feeds at once, and can be taken back', async ({
  page,
}) => {
  const note = uniqueHeadline('The tunnel is 6 kilometres long, not 60 as was said at first');
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Tunnel is measured', 'The tunnel is 60 kilometres long.');
  const surfaces = [
    story.path,
    '/corrections',
    '/corrections/rss.xml',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
  ];
  // Each is kept by delivery before the correction, and must not be after it.
  for (const path of surfaces) expect((await readPage(page, path)).text).not.toContain(note);

  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(dialog.getByLabel('What readers are told')).toHaveAccessibleDescription(
    /10 characters at least/,
  );
  await expect(dialog.getByLabel('What readers are told')).toBeFocused();
  await page.keyboard.type(note);
  await confirm(page, 'Correct');
  for (const path of surfaces) expect((await readPage(page, path)).text, path).toContain(note);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(note);

  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await page.getByRole('link', { name: story.headline }).click();
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText('Correction');
  await expect(corrections).toContainText(note);
  await expect(page.locator('p:target')).toContainText(note);
  const described = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.parse(described ?? '')).toMatchObject({
    '@type': 'NewsArticle',
    correction: [
      { '@type': 'CorrectionComment', text: note, '@id': expect.stringContaining('#correction-') },
    ],
  });

  await page.goto(`/desk/articles/${story.number}`);
  const takeBack = page.getByRole('button', { name: `Take back: ${note}` });
  await takeBack.click();
  await confirm(page, 'Take back');
  await expect(page.getByText(/^Taken back/)).toBeVisible();
  for (const path of surfaces) expect((await readPage(page, path)).text, path).not.toContain(note);
});

test('a correction takes the mended text with it', async ({ page }) => {
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Tunnel is measured again', 'The tunnel is 60 kilometres long.');
  expect((await readPage(page, story.path)).text).toContain('60 kilometres');
  await rewriteBody(page, 'The tunnel is as long as the river is wide.');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kind').selectOption('Clarification');
  await dialog
    .getByLabel('What readers are told')
    .fill('An earlier version told the length of another tunnel.');
  await expect(dialog.getByLabel('Publish the draft’s text with it')).toBeChecked();
  await confirm(page, 'Correct');
  const { text } = await readPage(page, story.path);
  expect(text).toContain('as long as the river is wide');
  expect(text).not.toContain('60 kilometres');
  expect(text).toContain('Clarification');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});

test('a reporter corrects nothing in public', async ({ page, browser }) => {
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Tunnel is closed', 'The tunnel is closed.');
  const reporter = await browser.newPage();
  await signIn(reporter, 'reporter');
  await reporter.goto(`/desk/articles/${story.number}`);
  await expect(reporter.getByRole('button', { name: 'Preview' })).toBeVisible();
  await expect(reporter.getByRole('button', { name: 'Correct', exact: true })).toHaveCount(0);
  await reporter.close();
});

test('an update with another figure says what changed, and asks what readers are to be told', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const story = await publishStory(page, 'Tunnel is counted', 'The tunnel is 60 kilometres long.');
  await rewriteBody(page, 'The tunnel is 6 kilometres long.');
  await page.getByRole('button', { name: 'Update' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 paragraph changed');
  const asked = dialog.getByRole('group', { name: 'Readers were told otherwise' });
  await expect(asked).toContainText('“60” became “6” in paragraph 1');
  await asked.getByLabel('No note').check();
  await dialog.getByRole('button', { name: 'Update', exact: true }).click();
  const reason = asked.getByLabel('Why readers need not be told');
  await expect(reason).toHaveAccessibleDescription(/Add a correction, or say why/);
  expect((await readPage(page, story.path)).text).toContain('60 kilometres');
  await reason.fill('It stood for a minute.');
  await confirm(page, 'Update');
  expect((await readPage(page, story.path)).text).toContain('is 6 kilometres');

  await rewriteBody(page, 'The tunnel is 7 kilometres long.');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(asked).toContainText('“6” became “7” in paragraph 1');
  const note = uniqueHeadline('The tunnel is 7 kilometres long, not 6');
  await asked.getByLabel('What readers are told').fill(note);
  await confirm(page, 'Update');
  expect((await readPage(page, story.path)).text).toContain(note);

  await rewriteBody(page, 'The tunnel is 7 kilometres longg.');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(dialog).toContainText('1 paragraph changed');
  await expect(asked).toHaveCount(0);
  await confirm(page, 'Update');
});
