import { type BrowserContext, expect, test } from '@playwright/test';
import { fillSignIn } from './support/desk.ts';

const password = 'nightdesk-demo';

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find((cookie) => cookie.name.endsWith('nightdesk.session'));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the sign-in form ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled });

    test('lets the reporter in, to the page that was asked for', async ({ page }) => {
      await page.goto('/desk/articles?q=harbour');
      await page.goto('/sign-in?from=/desk/articles%3Fq%3Dharbour');
      await fillSignIn(page, 'reporter@nightdesk.example', password);
      await expect(page).toHaveURL(/\/desk\/articles\?q=harbour$/);
    });

    test('says what is wrong and keeps the address that was typed', async ({ page }) => {
      await page.goto('/sign-in');
      await fillSignIn(page, `Nobody${javaScriptEnabled}@nightdesk.example`, 'a wrong password');
      await expect(page.getByText('That e-mail and password do not match an account.')).toBeVisible();
      await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(
        `Nobody${javaScriptEnabled}@nightdesk.example`,
      );
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      expect(await sessionCookie(page.context())).toBeUndefined();
    });

    test('asks for what is missing, at its field', async ({ page }) => {
      await page.goto('/sign-in');
      await fillSignIn(page, '', '');
      await expect(page.getByLabel('E-mail', { exact: true })).toHaveAccessibleDescription(/your e-mail/);
      await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/your password/);
    });
  });
}

test('nobody sees the desk without signing in', async ({ page }) => {
  await page.goto('/desk/articles');
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fdesk/);
});

test('after sign-in the way leads to the desk, whatever address somebody put into the link', async ({
  page,
}) => {
  await page.goto('/sign-in?from=//attacker.example/desk');
  await fillSignIn(page, 'photo@nightdesk.example', password);
  await expect(page).toHaveURL(/^http:\/\/[^/]+\/desk/);
  await page.goto('/sign-in?from=/sign-in');
  await expect(page).toHaveURL(/^http:\/\/[^/]+\/desk/);
});

test('a session is new at each sign-in, hidden from scripts, and over for good after signing out', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in');
  await fillSignIn(page, 'contributor@nightdesk.example', password);
  await expect(page).toHaveURL(/\/desk/);
  const first = await sessionCookie(context);
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await sessionCookie(context)).toBeUndefined();

  if (!first) throw new Error('there was no cookie');
  await context.addCookies([first]);
  await page.goto('/desk/articles');
  await expect(page).toHaveURL(/\/sign-in\?from=/);

  await fillSignIn(page, 'contributor@nightdesk.example', password);
  await expect(page).toHaveURL(/\/desk/);
  expect((await sessionCookie(context))?.value).not.toBe(first.value);
});

test("another site's page can change nothing in a signed-in person's name", async ({ page, baseURL }) => {
  await page.goto('/sign-in');
  await fillSignIn(page, 'editor@nightdesk.example', password);
  await expect(page).toHaveURL(/\/desk/);
  const foreign: Record<string, string>[] = [
    { origin: 'https://attacker.example' },
    { origin: 'null' },
    { origin: `${baseURL}.attacker.example` },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ];
  for (const headers of foreign) {
    const upload = await page.request.post('/api/desk/media', { headers, multipart: { file: 'x' } });
    expect(upload.status(), JSON.stringify(headers)).toBe(403);
  }
  const signOut = await page.request.post('/api/auth/signout', {
    headers: { origin: 'https://attacker.example' },
  });
  expect(signOut.status()).toBe(403);
  const action = await page.request.post('/sign-in', {
    headers: { origin: 'https://attacker.example' },
    multipart: { email: 'editor@nightdesk.example', password },
  });
  expect(action.headers()['set-cookie'] ?? '').not.toContain('nightdesk.session');
});
