import type { Browser, BrowserContext, Page } from '@playwright/test';
import { coldContext, type SignedIn, writableBody } from './editor-browser.ts';
import { median } from './statistics.ts';

/** Cold openings of an article: milliseconds until a letter can be typed, and kilobytes of script by then and in all. */
export type Opening = { times: number[]; ready: number; scriptsAtReady: number; scripts: number };

const restMs = 3000;
// A window that was just opened draws its own parts first, on the same cores.
const windowMs = 2000;

/** Opens articles in turn, each time in a browser that has never been here. */
export async function measureOpenings(
  browser: Browser,
  address: string,
  state: SignedIn,
  numbers: number[],
  turns: number,
): Promise<Opening[]> {
  const all = numbers.map(() => ({
    times: [] as number[],
    atReady: [] as number[],
    scripts: [] as number[],
  }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, number] of numbers.entries()) {
      const { ready, atReady, scripts } = await openOnce(browser, address, state, number);
      all[index]?.times.push(ready);
      all[index]?.atReady.push(atReady);
      all[index]?.scripts.push(scripts);
    }
  }
  return all.map(({ times, atReady, scripts }) => ({
    times,
    ready: median(times),
    scriptsAtReady: median(atReady) / 1000,
    scripts: median(scripts) / 1000,
  }));
}

async function openOnce(browser: Browser, address: string, state: SignedIn, number: number) {
  const context = await coldContext(browser, address, state);
  const page = await context.newPage();
  await page.waitForTimeout(windowMs);
  const scriptBytes = await countScripts(context, page);
  await page.goto(`/desk/articles/${number}`, { waitUntil: 'commit' });
  await writableBody(page).waitFor();
  const ready = await page.evaluate(() => performance.now());
  const atReady = scriptBytes();
  await page.waitForTimeout(restMs);
  const scripts = scriptBytes();
  await context.close();
  return { ready, atReady, scripts };
}

/** Counts the bytes of script as they come over the wire. */
async function countScripts(context: BrowserContext, page: Page): Promise<() => number> {
  const network = await context.newCDPSession(page);
  const headers = new Map<string, number>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') headers.set(requestId, response.encodedDataLength);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const before = headers.get(requestId);
    if (before !== undefined) bytes += Math.max(0, encodedDataLength - before);
  });
  await network.send('Network.enable');
  return () => bytes;
}
