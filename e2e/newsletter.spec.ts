import { type Browser, expect, type Page, test } from '@playwright/test';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { confirm, untilAwake } from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import {
  actIn,
  type OwnNewsroom,
  openOwnNewsroom,
  ownPassword,
  startOwnNewsroom,
} from './support/own-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let database: FragileDatabase;
let newsroom: OwnNewsroom;
let mail: TestMailServer;

// Letters go to everybody who asked: no other test may have readers here.
test.beforeAll(async () => {
  mail = await aMailServer();
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url, {
    SMTP_URL: mail.url,
    MAIL_FROM: 'letters@courier.example',
  });
  actIn(newsroom, database.url);
});
test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
  await mail.close();
});

const at = (path: string) => newsroom.address + path;
const [ada, ben] = ['ada@reader.example', 'ben@reader.example'];

const mailsTo = (email: string) =>
  mail.mails.filter(({ to }) => to.includes(email)).map(({ text }) => plainly(text));

/** A mail's text without the wrapping of quoted-printable. */
function plainly(text: string): string {
  return text
    .replace(/=\r\n/g, '')
    .replaceAll('=3D', '=')
    .replace(/\r\n[ \t]/g, ' ');
}

/** The reader's link in the newest mail to an address, once there is one. */
async function linkFor(email: string): Promise<string> {
  await expect.poll(() => mailsTo(email).length).toBeGreaterThan(0);
  return /https?:\/\/[^\s"<>]+\/newsletter\/[\w-]{43}/.exec(mailsTo(email).at(-1) ?? '')?.[0] ?? '';
}

async function subscribe(page: Page, email: string): Promise<void> {
  await page.goto(at('/'));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Newsletter' }).click();
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
}

async function withoutScript(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await act(await context.newPage());
  await context.close();
}

test('a reader subscribes without script: a bad address is told at the field, a good one is sent a link, the link confirms', async ({
  page,
  browser,
}) => {
  await openOwnNewsroom(page, newsroom);
  await aPublishedArticle({ headline: 'Ferries sail again' });
  await withoutScript(browser, async (reader) => {
    await reader.goto(at('/newsletter'));
    await reader.getByLabel('Your e-mail address').fill('ada at reader');
    await reader.getByLabel('Breaking news').check();
    await reader.getByRole('button', { name: 'Subscribe' }).click();
    await expect(reader.getByText('Write an e-mail address, like name@example.org.')).toBeVisible();
    await expect(reader.getByLabel('Your e-mail address')).toHaveValue('ada at reader');
    await expect(reader.getByLabel('Breaking news')).toBeChecked();
    await subscribe(reader, ada);
    const link = await linkFor(ada);
    await reader.goto(link);
    await reader.getByLabel('Breaking news').check();
    await reader.getByRole('button', { name: 'Confirm' }).click();
    await expect(reader.getByRole('status')).toContainText(`Stored. ${ada} is sent what is ticked here.`);
    await expect(reader.getByLabel('Breaking news')).toBeChecked();
  });
});

test('with script the same forms answer in place, and are open to everybody', async ({ page }) => {
  await page.goto(at('/newsletter'));
  await expectNoBarrier(page, 'newsletter');
  await page.getByLabel('The day’s stories, once a day').uncheck();
  await page.getByLabel('Your e-mail address').fill(ben);
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByText('Choose at least one letter.')).toBeVisible();
  await expectNoBarrier(page, 'newsletter, refused');
  await subscribe(page, ben);
  await page.goto(await linkFor(ben));
  await expectNoBarrier(page, 'newsletter, a reader’s link');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('status')).toContainText('Stored.');
  await page.goto(at(`/newsletter/${'x'.repeat(43)}`));
  await expect(page.getByText('This link leads nowhere any more')).toBeVisible();
});

test('an editor composes the daily letter from the front, looks at it, tries it, and sends it to each reader once', async ({
  page,
}) => {
  const gone = await aPublishedArticle({ headline: 'Orchards bloom late' });
  await signInAs(page);
  await page.goto(at('/desk/newsletter'));
  await untilAwake(page);
  await expect(page.getByText('2 readers')).toBeVisible();
  await expectNoBarrier(page, 'letters');
  await page.getByRole('button', { name: 'Compose a daily letter in English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Daily letter in English' })).toBeVisible();
  await untilAwake(page);
  const stories = page.getByRole('list', { name: 'Stories of the letter' }).getByRole('listitem');
  await expect(stories).toHaveCount(2);
  await page.getByRole('button', { name: 'Move down: Orchards bloom late' }).press('Enter');
  await expect(stories.first()).toContainText('Ferries sail again');
  await page.getByLabel('Subject').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give the letter a subject.')).toBeVisible();
  await page.getByLabel('Subject').fill('Good morning, harbour');
  await page.getByLabel('Introduction').fill('The storm is over.');
  await page.getByRole('button', { name: 'Save' }).click();
  const preview = page.frameLocator('iframe[title="Preview of the letter"]');
  await expect(preview.getByText('The storm is over.')).toBeVisible();
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Ferries sail again');
  await expectNoBarrier(page, 'a letter', 'iframe');
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect.poll(() => mailsTo('ada@courier.example').length).toBe(1);

  succeeded(await withdrawArticle(systemActor, { number: gone.number, reason: 'Wrong.', publicNote: '' }));
  await page.getByRole('button', { name: 'Send…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send to 2 readers' }).click();
  await expect(page.getByRole('dialog')).toContainText(`no article ${gone.number}. Take it out`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await untilAwake(page);
  await expect(page.getByText('not published any more')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Send…' }).click();
  await confirm(page, 'Send to 2 readers');
  await expect(page.getByRole('heading', { name: 'Sent to 2 readers' })).toBeVisible();
  for (const reader of [ada, ben]) {
    const letters = mailsTo(reader).filter((text) => text.includes('Good morning, harbour'));
    expect(letters).toHaveLength(1);
    expect(letters[0]).not.toContain('Orchards');
  }
  await page.goto(at('/desk/newsletter'));
  await expect(page.getByRole('list', { name: 'Letters' })).toContainText('Sent to 2 readers');
});

test('a reader leaves with one click of the mail program, another by the link, and both are forgotten', async ({
  page,
}) => {
  const oneClick = /List-Unsubscribe: <([^>]+)>/.exec(mailsTo(ada).at(-1) ?? '')?.[1] ?? '';
  const visited = await page.request.get(oneClick, { maxRedirects: 0 });
  expect(visited.status()).toBe(303);
  const left = await page.request.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(left.status()).toBe(200);
  await page.goto(visited.headers().location ?? '');
  await expect(page.getByText('This link leads nowhere any more')).toBeVisible();
  await page.goto(await linkFor(ben));
  await untilAwake(page);
  await page.getByRole('button', { name: 'Leave the newsletter' }).click();
  await expect(page.getByRole('heading', { name: 'You have left' })).toBeVisible();
  await signInAs(page);
  await page.goto(at('/desk/newsletter'));
  await expect(page.getByText('0 readers')).toHaveCount(2);
});

async function signInAs(page: Page): Promise<void> {
  await page.goto(at('/sign-in'));
  await page.getByLabel('E-mail').fill('ada@courier.example');
  await page.getByLabel('Password', { exact: true }).fill(ownPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
}
