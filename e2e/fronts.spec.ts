import { type BrowserContext, type Cookie, expect, type Page, test } from '@playwright/test';
import { setTicker } from '#lib/fronts/set-ticker.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb, db } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aRow, arranged, pinned } from '#lib/testing/fronts.ts';
import { anAsset, aPublishedArticle, aSection, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { confirm, signIn, untilAwake } from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { begin, placeOf, untilKept } from './support/front-desk.ts';
import { actIn, type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;
let editor: Cookie[];

// A home page is every reader's: no other test may read here.
test.beforeAll(async ({ browser }) => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
  actIn(newsroom, database.url);
  const page = await browser.newPage();
  await openOwnNewsroom(page, newsroom);
  editor = await page.context().cookies();
  await page.close();
});
test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
});

const at = (path: string) => newsroom.address + path;

/** Headlines of a page's stories, from the top. */
async function headlinesOn(page: Page, path: string): Promise<(string | null)[]> {
  await page.goto(at(path));
  return page.getByRole('main').locator('article .headline').allTextContents();
}

test('readers see a home page as it was arranged; a pinned story that is withdrawn is gone at once, and its place is filled', async ({
  page,
}) => {
  const { id: sectionId, slug } = await aSection('Harbour');
  const publish = async (headline: string) => (await aPublishedArticle({ headline, sectionId })).number;
  const old = await publish('An old story of the port');
  for (const nth of ['First', 'Second', 'Third']) await publish(`${nth} ferry sails`);
  await arranged({ edition: '', page: '' }, [
    aRow({ kind: 'lead', slots: [pinned(old, { headline: 'The port as it was' }), null] }),
    aRow({ id: 'more', kind: 'strip', source: { kind: 'section', slug }, slots: [null, null] }),
  ]);
  const shown = ['The port as it was', 'Third ferry sails', 'Second ferry sails', 'First ferry sails'];
  await expect.poll(() => headlinesOn(page, '/')).toEqual(shown);
  await expect(page.getByRole('heading', { name: 'Harbour', level: 2 })).toBeVisible();
  await expectNoBarrier(page, 'arranged front');

  succeeded(await withdrawArticle(systemActor, { number: old, reason: 'A mistake' }));
  await expect
    .poll(() => headlinesOn(page, '/'))
    .toEqual(['Third ferry sails', 'Second ferry sails', 'First ferry sails']);
});

test('a section’s front stands over its other stories, each of them once', async ({ page }) => {
  const { id: sectionId, slug } = await aSection('Islands');
  const publish = async (headline: string) => (await aPublishedArticle({ headline, sectionId })).number;
  const lead = await publish('The lighthouse');
  await publish('The jetty');
  await publish('The school');
  await arranged({ edition: '', page: slug }, [
    aRow({
      kind: 'pair',
      title: 'Worth reading',
      source: { kind: 'section', slug },
      slots: [pinned(lead), null],
    }),
  ]);
  await expect
    .poll(() => headlinesOn(page, `/${slug}`))
    .toEqual(['The lighthouse', 'The school', 'The jetty']);
  await expect(page.getByRole('heading', { name: 'Worth reading' })).toBeVisible();
  await expectNoBarrier(page, 'arranged section front');
});

test('the desk’s line stands above the fronts at once, and leads to its story', async ({ page }) => {
  const { number, publication } = await aPublishedArticle({ headline: 'Polls close at eight' });
  succeeded(await setTicker(systemActor, { edition: '', text: 'Counting has begun', number, minutes: 60 }));
  for (const path of ['/', '/harbour']) {
    await expect(async () => {
      await page.goto(at(path));
      const line = page.getByRole('complementary', { name: 'Right now' }).getByRole('link');
      await expect(line).toHaveText('Counting has begun', { timeout: 1000 });
      expect(await line.getAttribute('href')).toBe(publication?.path);
    }).toPass();
  }
  succeeded(await withdrawArticle(systemActor, { number, reason: 'Too soon' }));
  await expect(async () => {
    await page.goto(at('/'));
    await expect(page.getByText('Counting has begun')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
});

/** A new section with stories, the first named the oldest; the desk's screen of its front is open. */
async function openFront(page: Page, name: string, headlines: string[]): Promise<string> {
  const { id: sectionId, slug } = await aSection(name);
  for (const headline of headlines) await aPublishedArticle({ headline, sectionId });
  await showFront(page, slug);
  return slug;
}

async function showFront(page: Page, slug: string): Promise<void> {
  await signInHere(page.context());
  await page.goto(at(`/desk/fronts/main?section=${slug}`));
  await untilAwake(page);
}

async function signInHere(context: BrowserContext): Promise<void> {
  await context.addCookies(editor);
}

test('an editor arranges a front by keyboard alone and publishes it; readers have it at once', async ({
  page,
}) => {
  const { key } = await anAsset({ caption: 'An otter at dusk' });
  const slug = await openFront(page, 'Rivers', ['Otters return', 'The weir is mended', 'A flood is feared']);
  await begin(page).focus();
  await page.keyboard.press('Enter');
  await expect(placeOf(page, 1, 1)).toContainText('A flood is feared');
  await expect(placeOf(page, 1, 3)).toContainText('Otters return');

  await placeOf(page, 1, 1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Pin another story')).toBeFocused();
  await page.keyboard.type('otters');
  await expect(page.getByRole('option', { name: /Otters return/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('main').getByRole('status').filter({ hasText: 'is pinned in row 1, place 1' }),
  ).toBeAttached();
  await page.getByLabel('Headline here').focus();
  await page.keyboard.type('Otters are back');
  await page.getByLabel('Another photograph').focus();
  await page.keyboard.type('otter at dusk');
  await expect(page.getByRole('option', { name: 'An otter at dusk' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'The story’s own photograph again' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(placeOf(page, 1, 1)).toBeFocused();
  await expect(placeOf(page, 1, 1)).toContainText('Otters are back');

  await page.keyboard.press('Alt+ArrowDown');
  await expect(placeOf(page, 1, 2)).toBeFocused();
  await expect(placeOf(page, 1, 2)).toContainText('Otters are back');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(placeOf(page, 1, 1)).toContainText('Otters are back');
  await untilKept(page);
  await expectNoBarrier(page, 'front');

  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('1 story is pinned.');
  await confirm(page, 'Publish');
  await expect(page.getByText('Published. Readers have it.')).toBeVisible();
  expect(await (await page.request.get(at(`/${slug}`))).text()).toContain(key);
  expect(await headlinesOn(page, `/${slug}`)).toEqual([
    'Otters are back',
    'A flood is feared',
    'The weir is mended',
  ]);
});

test('a story is dragged to another place, looked at as a draft, published, and an older version comes back', async ({
  page,
}) => {
  const slug = await openFront(page, 'Bridges', ['Oldest arch', 'Rope bridge', 'New span']);
  await begin(page).click();
  await expect(placeOf(page, 1, 3)).toContainText('Oldest arch');
  await untilKept(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await confirm(page, 'Publish');

  await placeOf(page, 1, 3).dragTo(placeOf(page, 1, 1));
  await expect(placeOf(page, 1, 1)).toContainText('Pinned');
  await expect(placeOf(page, 1, 1)).toContainText('Oldest arch');
  await expect(placeOf(page, 1, 2)).toContainText('New span');
  await untilKept(page);
  expect((await headlinesOn(page, `/${slug}`))[0]).toBe('New span');
  await page.goto(at(`/desk/fronts/main/preview?section=${slug}`));
  await expect(page.locator('article .headline').first()).toHaveText('Oldest arch');

  await showFront(page, slug);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await confirm(page, 'Publish');
  expect((await headlinesOn(page, `/${slug}`))[0]).toBe('Oldest arch');

  await showFront(page, slug);
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(placeOf(page, 1, 1)).toContainText('By itself');
  await expect(placeOf(page, 1, 1)).toContainText('New span');
  await untilKept(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await confirm(page, 'Publish');
  expect((await headlinesOn(page, `/${slug}`))[0]).toBe('New span');
});

test('of two editors at one front the second is told, and chooses whose stands; nothing is lost', async ({
  page,
  browser,
}) => {
  const slug = await openFront(page, 'Canals', ['Lock keeper retires', 'Barges wait']);
  await begin(page).click();
  await untilKept(page);
  const other = await browser.newPage();
  await showFront(other, slug);
  await other.getByLabel('Title of row 1').fill('Theirs');
  await untilKept(other);
  await page.getByLabel('Title of row 1').fill('Mine');
  await expect(page.getByText('Somebody else changed this page meanwhile.')).toBeVisible();
  await expect(page.getByLabel('Title of row 1')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Keep mine instead' }).click();
  await untilKept(page);
  await other.reload();
  await expect(other.getByLabel('Title of row 1')).toHaveValue('Mine');
  await other.close();
});

test('without a connection nothing is lost: it is said, and sent once there is one again', async ({
  page,
  context,
}) => {
  await openFront(page, 'Dykes', ['Dyke holds']);
  await begin(page).click();
  await untilKept(page);
  await context.setOffline(true);
  await page.getByLabel('Title of row 1').fill('High water');
  await expect(page.getByText('Not saved yet; what you have done is still here.')).toBeVisible();
  await context.setOffline(false);
  await untilKept(page);
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Title of row 1')).toHaveValue('High water');
});

test('a front is published at its time by itself, and what is planned can be taken back', async ({
  page,
}) => {
  const slug = await openFront(page, 'Harbour walls', ['Wall is painted', 'Wall is washed']);
  await begin(page).click();
  await page.getByLabel('Title of row 1').fill('Tonight');
  await untilKept(page);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(page.getByText(/^Readers get a version of it by itself/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel what is planned' }).click();
  await confirm(page, 'Do not publish it then');
  await expect(page.getByText(/^Readers get a version of it by itself/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(page.getByText(/^Readers get a version of it by itself/)).toBeVisible();
  await db().frontSchedule.updateMany({ where: { page: slug }, data: { at: new Date(Date.now() - 1000) } });
  await expect(async () => {
    await page.goto(at(`/${slug}`));
    await expect(page.getByRole('heading', { name: 'Tonight' })).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('who may not arrange fronts has no such screens', async ({ page }) => {
  await signIn(page, 'reporter');
  for (const path of ['/desk/fronts', '/desk/fronts/main', '/desk/fronts/main/preview'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  await page.goto('/desk/articles');
  await expect(page.getByRole('link', { name: 'Sections' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Fronts' })).toHaveCount(0);
});

test('the line above the fronts is written on their screen, and taken away there', async ({ page }) => {
  await signInHere(page.context());
  await page.goto(at('/desk/fronts'));
  await untilAwake(page);
  await expectNoBarrier(page, 'fronts');
  await page.getByRole('button', { name: 'Put it up now' }).click();
  await expect(page.getByText('Write the line.')).toBeVisible();
  await page.getByLabel('One line').fill('Polls close at eight');
  await page.getByRole('button', { name: 'Put it up now' }).click();
  await expect(page.locator('.ticker-now')).toContainText('Polls close at eight');
  const line = async () => (await page.request.get(at('/'))).text();
  await expect.poll(line).toContain('Polls close at eight');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await confirm(page, 'Take it away');
  await expect.poll(line).not.toContain('Polls close at eight');
});
