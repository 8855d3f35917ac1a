import { expect, test } from '@playwright/test';
import { confirm, openArticle, signIn, startArticle, uniqueHeadline, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf, handOver, reporterAndEditor } from './support/desks.ts';

test.afterEach(closeDesks);

test('a reporter sends a story to review, the editor sends it back with a reason, and the history tells it', async ({
  browser,
}) => {
  const { reporter, editor, number } = await reporterAndEditor(browser);
  const headline = uniqueHeadline('Bridge toll disputed');
  await reporter.getByLabel('Headline').fill(headline);
  await untilSaved(reporter);
  await reporter.getByRole('button', { name: 'Hand over', exact: true }).click();
  const sending = reporter.getByRole('dialog');
  await expect(sending.getByLabel('Stage').locator('option', { hasText: 'Ready' })).toBeDisabled();
  await sending.getByLabel('Stage').selectOption('in_review');
  await sending.getByRole('button', { name: 'Hand over' }).click();
  await expect(sending).toHaveCount(0);

  const panel = editor.getByRole('complementary', { name: 'Details' });
  await expect(panel.getByText('In review')).toBeVisible();
  await editor.getByRole('button', { name: 'Hand over', exact: true }).click();
  const returning = editor.getByRole('dialog');
  await returning.getByLabel('Stage').selectOption('writing');
  await returning.getByRole('button', { name: 'Hand over' }).click();
  const reason = returning.getByLabel('Reason');
  await expect(reason).toHaveAccessibleDescription(/Say why it goes back/);
  await reason.fill('A second source for the sum');
  await returning.getByRole('button', { name: 'Hand over' }).click();
  await expect(returning).toHaveCount(0);
  await expect(panel.getByText('Writing', { exact: true })).toBeVisible();
  await editor.goto(`/desk/articles/${number}/history`);
  await expect(editor.getByText('“A second source for the sum”')).toBeVisible();
});

test('a plan is typed beside the text, kept, and seen by the colleague at once', async ({ browser }) => {
  const { editor, reporter } = await reporterAndEditor(browser);
  const slugLine = uniqueHeadline('TOLL').slice(0, 40);
  await editor.getByLabel('Slug line').fill(slugLine);
  await editor.getByLabel('Length').fill('450');
  await editor.getByLabel('Due', { exact: true }).fill('2026-12-24');
  await editor.getByLabel('Due, time').fill('18:30');
  await editor.getByLabel('Priority').selectOption('urgent');
  await editor.getByLabel('Notes').fill('Ask the port authority');
  await editor.getByLabel('Headline').focus();
  await expect(reporter.getByLabel('Slug line')).toHaveValue(slugLine);
  await expect(reporter.getByLabel('Length')).toHaveValue('450');
  await expect(reporter.getByLabel('Notes')).toHaveValue('Ask the port authority');
  await expect(reporter.getByLabel('Priority')).toHaveValue('urgent');
  await expect(reporter.getByLabel('Due, time')).toHaveValue('18:30');
  await reporter.getByLabel('Length').fill('0');
  await reporter.getByLabel('Headline').focus();
  await expect(reporter.getByLabel('Length')).toHaveAccessibleDescription(/at least one word/);
});

test('a story in nobody’s hands is taken up with one button', async ({ browser }) => {
  const { editor, reporter } = await reporterAndEditor(browser);
  await handOver(editor, /Nobody/);
  await editor.getByRole('button', { name: 'Take it up' }).click();
  const panel = editor.getByRole('complementary', { name: 'Details' });
  await expect(panel.getByRole('button', { name: 'Take it up' })).toHaveCount(0);
  await expect(reporter.getByRole('button', { name: 'Take it up' })).toHaveCount(0);
});

test('a chief editor publishes in spite of a missing byline and says why; an editor cannot', async ({
  browser,
  page,
}) => {
  const chief = await deskOf(browser, 'chief');
  const number = await startArticle(chief);
  await chief.getByLabel('Headline').fill(uniqueHeadline('Sealed sources'));
  await chief.getByLabel('Section').selectOption({ index: 1 });
  await chief.getByRole('textbox', { name: 'Body' }).fill('What is known.');
  await untilSaved(chief);
  await signIn(page, 'editor');
  await openArticle(page, number);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog')).toContainText('Add at least one author');
  await expect(page.getByLabel('Publish in spite of this because')).toHaveCount(0);
  await chief.getByRole('button', { name: 'Publish' }).click();
  await chief.getByLabel('Publish in spite of this because').fill('The byline is sealed');
  await confirm(chief, 'Publish');
  await chief.goto(`/desk/articles/${number}/history`);
  await expect(chief.getByText('in spite of a requirement (byline): “The byline is sealed”')).toBeVisible();
});

test('the chief editor says how strict the newsroom is, and others read it', async ({ browser, page }) => {
  const chief = await deskOf(browser, 'chief');
  await chief.goto('/desk/settings/requirements');
  const agency = chief.getByLabel('Photographer and agency in every credit');
  await agency.selectOption('warn');
  await expect(chief.getByRole('status')).toContainText('advised. Saved.');
  await signIn(page, 'reporter');
  await page.goto('/desk/settings/requirements');
  const row = page.getByRole('row', { name: /Photographer and agency/ });
  await expect(row).toContainText('Advised');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await agency.selectOption('off');
  await expect(chief.getByRole('status')).toContainText('not asked for. Saved.');
});
