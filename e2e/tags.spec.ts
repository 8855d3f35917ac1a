import { expect, type Page, test } from '@playwright/test';
import {
  addTag,
  confirm,
  signIn,
  startArticle,
  uniqueHeadline,
  untilAwake,
  untilSaved,
} from './support/desk.ts';

const unique = (words: string) => uniqueHeadline(words);

/** Makes a tag in an article of its own, and opens the tag's page. */
async function openNewTag(page: Page, name: string): Promise<number> {
  const number = await startArticle(page);
  await page.getByLabel('Headline').fill(unique('Harbour tunnel'));
  await addTag(page, name);
  await untilSaved(page);
  await openTag(page, name);
  return number;
}

async function openTag(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/tags?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await untilAwake(page);
}

test('an editor says what a tag is and what it is called in both languages, and it is found by each', async ({
  page,
}) => {
  const name = unique('Grain deal');
  const russian = `Зерновая сделка ${name.split(' ').at(-1)}`;
  await signIn(page, 'editor');
  const number = await openNewTag(page, name);
  await page.getByRole('radio', { name: 'Event' }).check();
  await page.getByLabel('Name in Russian').fill(russian);
  await page.getByLabel('Other names in English').fill(`Black Sea initiative ${name}`);
  await page.getByLabel('Description').fill('Ships, grain and inspectors.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved');

  await page.goto(`/desk/tags?kind=event&q=${encodeURIComponent(russian)}`);
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Event');
  await page.goto(`/desk/articles/${number}`);
  await page.getByRole('button', { name: `Remove the tag ${name}` }).click();
  await page.getByLabel('Tags').fill(russian);
  await expect(page.getByRole('option', { name })).toContainText(russian);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen tags' })).toContainText(name);
});

test('an editor merges a tag into another, and takes that back', async ({ page }) => {
  const [from, into] = [unique('Ships'), unique('Ferries')];
  await signIn(page, 'editor');
  const number = await openNewTag(page, into);
  await openNewTag(page, from);
  await page.getByRole('button', { name: 'Merge into…' }).click();
  await page.getByRole('combobox', { name: 'Merge into' }).fill(into);
  await page.getByRole('option', { name: into }).click();
  await expect(page.getByText(`1 article (0 live) will say “${into}”`)).toBeVisible();
  await confirm(page, 'Merge');
  await expect(page.getByRole('heading', { name: into, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 articles, 0 live' })).toBeVisible();
  await page.goto(`/desk/tags?q=${encodeURIComponent(from)}`);
  await expect(page.getByRole('link', { name: into, exact: true })).toBeVisible();

  await openTag(page, into);
  await page.getByRole('button', { name: `Undo the merge of ${from}` }).click();
  await confirm(page, 'Undo');
  await expect(page.getByRole('heading', { name: '1 article, 0 live' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Harbour tunnel/ })).toHaveAttribute(
    'href',
    `/desk/articles/${number}`,
  );
});

test('tags that look alike are merged or kept apart, and what nothing has is deleted', async ({ page }) => {
  const end = unique('').trim().replace(/\d/g, 'x');
  const [one, other] = [`Mediterraneanroute ${end}`, `Mediterraneanroutes ${end}`];
  await signIn(page, 'chief');
  for (const name of [one, other]) await openNewTag(page, name);
  const pair = page.getByRole('listitem').filter({ hasText: other }).filter({ hasText: one });
  await page.goto('/desk/tags/alike');
  await expect
    .poll(async () => {
      if ((await pair.count()) === 1) return true;
      await page.getByRole('link', { name: 'Look further' }).click();
      return false;
    })
    .toBe(true);
  await untilAwake(page);
  await pair.getByRole('button', { name: 'are not the same' }).click();
  await expect(page.getByText('You will not be asked about these two again.')).toBeVisible();
  await expect(pair).toHaveCount(0);

  await openTag(page, one);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('It is taken out of 1 article (0 live)')).toBeVisible();
  await confirm(page, 'Delete');
  await page.goto(`/desk/tags?q=${encodeURIComponent(one)}`);
  await expect(page.getByRole('link', { name: one, exact: true })).toHaveCount(0);
});

test('a reporter looks at tags and cannot change them', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto('/desk/tags');
  await page.getByRole('link', { name: 'Climate', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Climate', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /Save|Merge|Delete/ })).toHaveCount(0);
});
