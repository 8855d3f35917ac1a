import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signIn } from './support/desk.ts';

const readerPages = [
  '/',
  '/world',
  '/search?q=harbour',
  '/nothing-of-that-name',
  '/2026/01/01/none-a99999999',
];
const machineAnswers = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
];

for (const address of readerPages) {
  test(`${address} is a document: no script of a framework, a strict policy, no cookie`, async ({
    request,
  }) => {
    const answer = await request.get(address);
    const headers = answer.headers();
    const policy = headers['content-security-policy'] ?? '';
    const html = await answer.text();
    const styles = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map((match) => match[1] ?? '');
    expect(styles).toHaveLength(1);
    const styleHash = createHash('sha256').update(styles.join('')).digest('base64');
    expect(policy).toContain(`; script-src 'self'; style-src 'self' 'sha256-${styleHash}';`);
    expect(policy.replace(`'sha256-${styleHash}'`, '')).not.toMatch(/unsafe|nonce|sha256|\*/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? '');
    for (const script of scripts) expect(script).toMatch(/application\/ld\+json|src="\/reader\.js/);
    expect(html.match(/\/_next\/[^"]+\.js/g)).toBeNull();
    expect(html).not.toContain('rel="stylesheet"');
    expect(html.includes('nightdesk-names')).toBe(false);
  });
}

for (const address of machineAnswers) {
  test(`${address} cannot be taken for anything else, nor kept for long`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
    const shared = Number(/s-maxage=(\d+)/.exec(headers['cache-control'] ?? '')?.[1] ?? 0);
    expect(shared).toBeLessThanOrEqual(60);
  });
}

test('the desk is never kept by anybody, and its scripts carry a nonce of their own answer', async ({
  page,
  context,
}) => {
  await signIn(page, 'editor');
  const nonces = new Set<string>();
  for (const address of ['/desk/articles', '/desk/articles?stage=idea']) {
    const answer = await page.request.get(address);
    const headers = answer.headers();
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(16);
    expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
  const session = (await context.cookies()).find((cookie) => cookie.name.includes('session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

test('no page of the desk breaks its own policy', async ({ page }) => {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
  });
  await signIn(page, 'editor');
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
  expect(refusals).toEqual([]);
});

test('addresses made up by a visitor are answered with 404', async ({ request }) => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => request.get(`/made-up-${index}/of-nothing-${Math.random()}`)),
  );
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([404]));
});
