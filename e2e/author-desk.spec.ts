import { expect, type Page, test } from '@playwright/test';
import { confirm, pressUntilAt, signIn, uniqueHeadline as unique, untilAwake } from './support/desk.ts';
import { publishStory, readPage } from './support/publishing.ts';

/** Publishes a story by this author alone, and answers with the path at which readers have it. */
async function publishBy(page: Page, author: string): Promise<string> {
  return (await publishStory(page, 'Harbour tunnel', 'It is not abandoned.', author)).path;
}

/** Waits until readers are told at that path what was done. */
async function untilReadersSee(page: Page, path: string, words: string): Promise<void> {
  await expect.poll(async () => (await readPage(page, path)).text).toContain(words);
}

async function openAuthor(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/authors?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await untilAwake(page);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved');
}

test('an editor says who an author is, and readers see it on the author’s page and in every byline', async ({
  page,
}) => {
  const [wrong, right] = [unique('Anna Ivanowa'), unique('Anna Ivanova')];
  await signIn(page, 'editor');
  const story = await publishBy(page, wrong);
  await page.goto(story);
  await page.getByRole('link', { name: wrong }).click();
  const oldAddress = page.url();

  await openAuthor(page, wrong);
  await page.getByLabel('Name', { exact: true }).fill(right);
  await page.getByLabel('Name in Russian').fill('Анна Иванова');
  await page.getByLabel('Job title').fill('Correspondent');
  await page.getByLabel('Biography').fill('She writes about ports.');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('Address 1').fill('http://social.example/@anna');
  await page.getByLabel('E-mail for readers').fill('anna@meridian.example');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Give a whole address that begins with https://')).toBeVisible();
  await page.getByLabel('Address 1').fill('social.example/@anna');
  await page.getByLabel('Words 1').fill('Anna on Social');
  const slug = `${new URL(oldAddress).pathname.split('/').at(-1)}-again`;
  await page.getByLabel('Slug').fill(slug);
  await save(page);
  await expect(page).toHaveURL(`/desk/authors/${slug}`);
  // The page of the new address says it, and the cursor is where it was.
  await expect(page.getByRole('heading', { name: right, level: 1 })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Saved');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();

  await untilReadersSee(page, story, `>${right}</a>`);
  await page.goto(oldAddress);
  await expect(page).toHaveURL(`/author/${slug}`);
  await expect(page.getByRole('heading', { name: right, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Correspondent');
  await expect(page.getByRole('main')).toContainText('Анна Иванова');
  await expect(page.getByRole('link', { name: 'Anna on Social' })).toHaveAttribute('rel', 'me nofollow');
  await expect(page.getByRole('link', { name: 'anna@meridian.example' })).toBeVisible();
  const structure = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(structure.map((text) => JSON.parse(text))).toContainEqual(
    expect.objectContaining({
      '@type': 'ProfilePage',
      mainEntity: expect.objectContaining({
        ...{
          '@type': 'Person',
          name: right,
          jobTitle: 'Correspondent',
          description: 'She writes about ports.',
        },
        sameAs: ['https://social.example/@anna'],
      }),
    }),
  );
});

test('an editor merges two authors who are one person, and takes that back', async ({ page }) => {
  const [from, into] = [unique('J. Kowalska'), unique('Joanna Kowalska')];
  await signIn(page, 'editor');
  const story = await publishBy(page, from);
  await publishBy(page, into);
  await openAuthor(page, from);
  await page.getByRole('button', { name: 'Merge into…' }).click();
  await page.getByRole('combobox', { name: 'Merge into' }).fill(into);
  await page.getByRole('option', { name: into }).click();
  await expect(page.getByText(`1 article (1 live) will be by “${into}”`)).toBeVisible();
  await confirm(page, 'Merge');
  await expect(page.getByRole('heading', { name: into, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 articles, 2 live' })).toBeVisible();
  await untilReadersSee(page, story, `>${into}</a>`);

  await openAuthor(page, into);
  await page.getByRole('button', { name: `Undo the merge of ${from}` }).click();
  await confirm(page, 'Undo');
  await expect(page.getByRole('heading', { name: '1 article, 1 live' })).toBeVisible();
  await untilReadersSee(page, story, `>${from}</a>`);
});

test('with the keyboard alone an author is made, described and found', async ({ page }) => {
  const name = unique('Keyboard Kim');
  await signIn(page, 'chief');
  await page.goto('/desk/authors');
  await untilAwake(page);
  await page.getByRole('button', { name: 'New author' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await untilAwake(page);
  await page.getByLabel('Job title').focus();
  await page.keyboard.type('Night editor');
  await page.getByRole('button', { name: 'Add a link' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Address 1')).toBeFocused();
  await page.keyboard.type('kim.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Saved');
  await page.goto('/desk/authors?show=unused');
  await pressUntilAt(page, '/', page.getByRole('searchbox', { name: 'Search authors' }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Night editor');
});

test('who saves what somebody else saved meanwhile keeps what was typed, and chooses', async ({ page }) => {
  const name = unique('Two Hands');
  await signIn(page, 'editor');
  await page.goto('/desk/authors');
  await untilAwake(page);
  await page.getByRole('button', { name: 'New author' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await untilAwake(other);
  await other.getByLabel('Job title').fill('Critic');
  await save(other);
  await page.getByLabel('Job title').fill('Chief critic');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed is still here' })).toBeVisible();
  await expect(page.getByLabel('Job title')).toHaveValue('Chief critic');
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved');
  await other.reload();
  await expect(other.getByLabel('Job title')).toHaveValue('Chief critic');
});

test('what is typed while a save is under way is saved after it', async ({ page }) => {
  const name = unique('Quick Hands');
  await signIn(page, 'editor');
  await publishBy(page, name);
  await openAuthor(page, name);
  const answers = Promise.withResolvers<void>();
  await page.route('**/desk/authors/*', async (route) => {
    if (route.request().method() === 'POST') await answers.promise;
    await route.continue();
  });
  await page.getByLabel('Job title').fill('Critic');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saving…');
  await page.getByLabel('Job title').fill('Chief critic');
  await page.keyboard.press('Enter');
  answers.resolve();
  await expect(page.getByRole('status')).toHaveText('Saved');
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Job title')).toHaveValue('Chief critic');
});

test('a contributor writes their own page, neither moves it nor changes another’s', async ({ page }) => {
  await signIn(page, 'contributor');
  await page.goto('/desk/authors');
  await expect(page.getByRole('button', { name: 'New author' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Your own page' }).click();
  await expect(page.getByRole('heading', { name: 'Jonas Pell', level: 1 })).toBeVisible();
  await untilAwake(page);
  await expect(page.getByLabel('Slug')).toHaveCount(0);
  await page.getByLabel('Biography').fill('Jonas Pell repairs clocks.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // The same test may be running beside this one, and have saved first.
  await expect(page.getByText(/^Saved$|^Save mine over it$/)).toBeVisible();
  await page.goto('/desk/authors/judith-amsel');
  await expect(page.getByText('Political correspondent', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Save|Merge/ })).toHaveCount(0);
});
