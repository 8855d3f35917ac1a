import type { Browser, CDPSession, Page } from '@playwright/test';

/** What one visit by a browser that was never here cost: milliseconds, shifts, and bytes over the wire by kind of file. */
export type Visit = {
  /** When the largest thing on the first screen was painted. */
  lcp: number;
  /** By how much things moved. */
  cls: number;
  /** For how long the page could not have answered, beyond 50 ms at a time. */
  tbt: number;
  bytes: Record<FileKind, number>;
};

export type FileKind = (typeof fileKinds)[number];

/** The kinds of files that are weighed. */
export const fileKinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'] as const;

type Seen = { lcp: number; cls: number; tbt: number };

// A phone of the middle and a bad line, as they are usually agreed on: 412 x 823, four times slower, 150 ms and 1.6 Mbit/s.
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };
const line = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const slowdown = 4;
// After the last file: fonts are put in, and long tasks are told of late.
const settleMs = 600;

/** Visits a page once, with nothing kept from before, on a slow phone and a slow line. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = await weigh(session);
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(settleMs);
    return { ...(await seenBy(page)), bytes };
  } finally {
    await context.close();
  }
}

async function weigh(session: CDPSession): Promise<Record<FileKind, number>> {
  const bytes = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0 };
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = fileKinds.find((one) => one === kinds.get(requestId));
    if (kind) bytes[kind] += encodedDataLength;
  });
  await session.send('Network.enable');
  return bytes;
}

function watch(): void {
  const seen: Seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { seen });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    seen.cls += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ duration }) => {
    seen.tbt += duration - 50;
  });
}

function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
}
