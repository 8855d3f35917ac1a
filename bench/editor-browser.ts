import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '#scripts/testing/chromium.ts';
import { demoPassword } from '#server/demo.ts';

/** The browser under the bench. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = ensureChromium(() => undefined);
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A colleague's cookies, after signing in. */
export async function signedIn(browser: Browser, address: string, who: string) {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', { exact: true }).fill(`${who}@nightdesk.example`);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Articles', level: 1 }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** The cookies as a header. */
export function cookieHeader({ cookies }: SignedIn): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** A browser that has never seen the newsroom, with somebody signed in. */
export async function coldContext(
  browser: Browser,
  address: string,
  state: SignedIn,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: address,
    storageState: state,
    viewport: { width: 1280, height: 900 },
  });
}

/** The body, once it can be written. */
export function writableBody(page: Page) {
  return page.locator('[aria-label="Body"][contenteditable="true"]');
}
