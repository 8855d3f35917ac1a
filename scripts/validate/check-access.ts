import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '#scripts/testing/chromium.ts';
import type { Checked } from './findings.ts';

const screens = [
  { name: 'phone', viewport: { width: 390, height: 844 } },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];

/** One page of each kind in a browser, on a phone and a desktop, light and dark: no rule of axe is broken. */
export async function checkAccess(addresses: string[], note: (words: string) => void): Promise<Checked> {
  const executablePath = ensureChromium(note);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const findings: string[] = [];
    for (const { name, viewport } of screens) {
      for (const colorScheme of ['light', 'dark'] as const) {
        note(`${name}, ${colorScheme}`);
        findings.push(
          ...(await look(browser, addresses, { viewport, colorScheme }, `${name}, ${colorScheme}`)),
        );
      }
    }
    return { check: 'Accessibility by axe', looked: addresses.length * 4, findings };
  } finally {
    await browser.close();
  }
}

type Screen = { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' };

async function look(browser: Browser, addresses: string[], screen: Screen, words: string): Promise<string[]> {
  const context = await browser.newContext({ ...screen, reducedMotion: 'reduce' });
  const findings: string[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    findings.push(
      ...violations.map(
        ({ id, nodes }) => `${address} (${words}): ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
      ),
    );
    await page.close();
  }
  await context.close();
  return findings;
}
