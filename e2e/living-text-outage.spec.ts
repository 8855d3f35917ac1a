import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { type CuttableLine, cuttableLine } from '#lib/testing/cuttable-line.ts';
import { bodyOf, openArticle, saveStatus, signIn, startArticle, untilSaved } from './support/desk.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { keptPieces, keptText, untilKept } from './support/kept-changes.ts';
import { type OwnNewsroom, openOwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';
import { crash } from './support/processes.ts';

const offline = /(Offline|Server unavailable): \d+ changes? waiting, kept in this browser/;

test('both write while the line of one is dead; when it is mended both have all of it', async ({
  browser,
}) => {
  const line = await lineToNewsroom();
  const far = await (await browser.newContext({ baseURL: `http://localhost:${line.port}` })).newPage();
  const near = await (await browser.newContext()).newPage();
  await signIn(far, 'reporter');
  await signIn(near, 'editor');
  const number = await startArticle(far);
  await bodyOf(far).click();
  await far.keyboard.type('Before the tunnel.');
  await untilSaved(far);
  await openArticle(near, number);
  for (const cut of [line.cut, line.hold]) {
    cut();
    await bodyOf(far).click();
    await far.keyboard.press('ControlOrMeta+Home');
    await far.keyboard.type('Typed in the dark. ', { delay: 5 });
    await expect(saveStatus(far)).toHaveText(offline);
    await bodyOf(near).click();
    await near.keyboard.press('ControlOrMeta+End');
    await near.keyboard.type(' Typed in the light.', { delay: 5 });
    await untilSaved(near);
    line.mend();
    await untilSaved(far);
    await expect.poll(() => bodyOf(far).textContent()).toBe(await bodyOf(near).textContent());
  }
  expect(await bodyOf(near).textContent()).toBe(
    'Typed in the dark. Typed in the dark. Before the tunnel. Typed in the light. Typed in the light.',
  );
  line.close();
});

test('a page that is closed with text it could not send gives it back when it is opened again', async ({
  page,
  context,
}) => {
  await signIn(page, 'reporter');
  await startArticle(page);
  await page.getByLabel('Headline').fill('Before the tunnel');
  await untilSaved(page);
  await context.setOffline(true);
  await page.getByLabel('Headline').fill('Typed in the tunnel');
  await expect(saveStatus(page)).toHaveText(offline);
  await expect.poll(() => keptPieces(page)).toBe(1);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(again.getByLabel('Headline')).toHaveValue('Typed in the tunnel');
  await untilSaved(again);
  await expect.poll(() => keptPieces(again)).toBe(0);
});

test('what a browser keeps of one person’s text is nothing to the next who signs in there', async ({
  page,
  context,
}) => {
  await signIn(page, 'reporter');
  const number = await startArticle(page);
  await context.setOffline(true);
  await page.getByLabel('Headline').fill('The reporter’s secret');
  await expect.poll(() => keptPieces(page)).toBe(1);
  expect(await keptText(page)).not.toContain('secret');
  await page.close();
  await context.setOffline(false);
  await context.clearCookies();
  const other = await context.newPage();
  await signIn(other, 'editor');
  await openArticle(other, number);
  await expect(other.getByLabel('Headline')).toBeEditable();
  await expect(other.getByLabel('Headline')).toHaveValue('');
});

test('a browser that is killed loses no more than the last second', async ({ launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'nightdesk-browser-'));
  const line = await lineToNewsroom();
  const options = { ...launchOptions, baseURL: `http://localhost:${line.port}` };
  const first = await chromium.launchPersistentContext(profile, options);
  const page = await first.newPage();
  await signIn(page, 'reporter');
  await startArticle(page);
  line.cut();
  await bodyOf(page).click();
  await page.keyboard.type('Typed before the crash.');
  await expect(saveStatus(page)).toHaveText(offline);
  await untilKept(page);
  const address = page.url();
  const cookies = await first.cookies();
  crash(process.pid, profile);
  line.mend();

  const second = await chromium.launchPersistentContext(profile, options);
  await second.addCookies(cookies);
  const again = await second.newPage();
  await again.goto(address);
  await expect(bodyOf(again)).toHaveText('Typed before the crash.');
  await untilSaved(again);
  await second.close();
  line.close();
  rmSync(profile, { recursive: true, force: true });
});

test.describe('a newsroom of its own', () => {
  let database: FragileDatabase;
  let newsroom: OwnNewsroom;

  test.beforeAll(async () => {
    database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
    newsroom = await startOwnNewsroom(database.url);
  });

  test.afterAll(async () => {
    await newsroom.stop();
    await database.close();
  });

  test('the application is killed while somebody types: nothing is lost, and typing goes on', async ({
    page,
  }) => {
    await openOwnNewsroom(page, newsroom);
    await startArticle(page, newsroom.address);
    await bodyOf(page).click();
    let typed = '';
    for (const [round, words] of ['One. ', 'Two. ', 'Three. ', 'Four. ', 'Five. ', 'Six. '].entries()) {
      if (round === 2) newsroom.killApplication();
      await page.keyboard.type(words, { delay: 40 });
      typed += words;
    }
    await untilSaved(page);
    await page.reload();
    await expect(bodyOf(page)).toHaveText(typed.trim());
  });
});

async function lineToNewsroom(): Promise<CuttableLine> {
  return cuttableLine(Number(new URL(process.env.E2E_ADDRESS ?? '').port), 'localhost');
}
