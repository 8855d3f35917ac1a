import { expect, type Page, test } from '@playwright/test';
import { openArticle, signIn, startArticle, uniqueHeadline, untilSaved } from './support/desk.ts';
import { closeDesks, deskOf } from './support/desks.ts';
import type { Colleague } from './support/sessions.ts';

test.afterEach(closeDesks);

const mayPublish: Record<Colleague, boolean> = {
  admin: true,
  chief: true,
  editor: true,
  photo: false,
  reporter: false,
  contributor: false,
};
const mayEditOthers: Record<Colleague, boolean> = { ...mayPublish, photo: true };
const maySeeOthers: Record<Colleague, boolean> = { ...mayEditOthers, reporter: true };

const colleagues = Object.keys(mayPublish) as Colleague[];

test.describe.configure({ mode: 'serial' });

let number = 0;
const headline = uniqueHeadline('A story of the chief editor');

test('the chief editor starts a story', async ({ page }) => {
  await signIn(page, 'chief');
  number = await startArticle(page);
  await page.getByLabel('Headline').fill(headline);
  await untilSaved(page);
});

for (const who of colleagues.filter((name) => name !== 'chief')) {
  test(`${who}: sees, edits and publishes somebody else’s story only as the rights table says`, async ({
    browser,
  }) => {
    const page = await deskOf(browser, who);
    const answer = await page.goto(`/desk/articles/${number}`);
    expect(answer?.status()).toBe(maySeeOthers[who] ? 200 : 404);
    if (!maySeeOthers[who]) {
      await page.goto(`/desk/articles?q=${encodeURIComponent(headline)}`);
      await expect(page.getByRole('link', { name: headline })).toHaveCount(0);
      expect((await page.goto(`/desk/articles/${number}/preview`))?.status()).toBe(404);
      expect((await page.goto(`/desk/articles/${number}/history`))?.status()).toBe(404);
    } else {
      await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(
        mayPublish[who] ? 1 : 0,
      );
    }
    const saved = await saveBehindTheScreen(page);
    if (!mayEditOthers[who]) expect(saved).toBe(maySeeOthers[who] ? 403 : 404);
    else expect([409, 422]).toContain(saved);
  });
}

test('nothing that was denied has left a trace', async ({ page }) => {
  await signIn(page, 'chief');
  await openArticle(page, number);
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
});

test('a stranger is sent to the sign-in page, and is given nothing by the desk’s endpoints', async ({
  request,
}) => {
  for (const address of ['/desk/articles', `/desk/articles/${number}`, `/desk/articles/${number}/preview`]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([302, 303, 307], address).toContain(answer.status());
    expect(answer.headers().location).toContain('/sign-in');
    expect(await answer.text()).not.toContain(headline);
  }
  const write = await request.put(`/api/desk/articles/${number}/draft`, {
    headers: { origin: 'http://elsewhere.example' },
    data: { baseVersion: 1, content: {} },
  });
  expect([401, 403]).toContain(write.status());
});

// As the editor's own page sends it, with a version long gone, so that even those who may edit change nothing.
async function saveBehindTheScreen(page: Page): Promise<number> {
  const answer = await page.request.put(`/api/desk/articles/${number}/draft`, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      baseVersion: 1,
      content: {
        ...{
          headline: 'Taken over',
          standfirst: '',
          slug: '',
          dateline: '',
          language: 'en',
          sectionId: null,
        },
        ...{ authorIds: [], tagIds: [], lede: null, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
      },
    },
  });
  return answer.status();
}
