import type { Browser, Locator, Page } from '@playwright/test';
import { paragraphsOf } from './editor-articles.ts';
import { coldContext, cookieHeader, type SignedIn, writableBody } from './editor-browser.ts';
import { aColleagueTypes, type Colleague } from './editor-colleague.ts';
import { typeAndMeasure } from './editor-key-to-paint.ts';
import { median, percentile } from './statistics.ts';

// By then everything that comes by itself has come.
const restMs = 2500;

/** Milliseconds from a key to the frame that shows it. */
export type KeyToPaint = { p50: number; p95: number };

/** Typing in one article: alone, with two others, in a page without an editor; and how soon the others' letters appear. */
export type Typing = {
  words: number;
  floor: KeyToPaint;
  alone: KeyToPaint;
  withOthers: KeyToPaint;
  remote: KeyToPaint & { letters: number };
};

declare global {
  interface Window {
    /** When each of the others' marks was shown, by the wall clock. */
    shownAt: Record<string, number>;
  }
}

/**
 * Types in an article of so many words, alone and with two others, and in a bare contenteditable with the same text. They
 * take turns, and the middle turn counts: a machine that is held up by something else for a while spoils no comparison.
 */
export async function measureTyping(
  browser: Browser,
  address: string,
  people: { me: SignedIn; others: SignedIn[] },
  article: { number: number; words: number; turns: number; keys: number },
): Promise<Typing> {
  const floor: number[][] = [];
  const alone: number[][] = [];
  const withOthers: number[][] = [];
  const remote: number[] = [];
  const onMyPage = <Value>(act: (page: Page) => Promise<Value>) => onPage(browser, address, people.me, act);
  for (let turn = 0; turn < article.turns; turn += 1) {
    floor.push(await onMyPage((page) => typeBare(page, article)));
    alone.push(
      await onMyPage(async (page) => {
        await open(page, article.number);
        return typeAndMeasure(page, article.keys);
      }),
    );
    const colleagues = await Promise.all(
      people.others.map((one, index) =>
        aColleagueTypes(address, cookieHeader(one), article.number, index + 1),
      ),
    );
    try {
      const shared = await onMyPage((page) => typeAmong(page, colleagues, article));
      withOthers.push(shared.times);
      remote.push(...shared.remote);
    } finally {
      for (const colleague of colleagues) colleague.stop();
    }
  }
  return {
    words: article.words,
    floor: middleTurn(floor),
    alone: middleTurn(alone),
    withOthers: middleTurn(withOthers),
    remote: { ...middleTurn([remote]), letters: remote.length },
  };
}

async function typeBare(page: Page, { words, keys }: { words: number; keys: number }): Promise<number[]> {
  await page.setContent(bareArticle(words));
  await standAtStart(page, page.locator('[contenteditable]'));
  return typeAndMeasure(page, keys);
}

async function open(page: Page, number: number): Promise<void> {
  await page.goto(`/desk/articles/${number}`);
  await writableBody(page).waitFor();
  await standAtStart(page, writableBody(page));
}

async function standAtStart(page: Page, body: Locator): Promise<void> {
  await body.click();
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(restMs);
}

async function typeAmong(
  page: Page,
  colleagues: Colleague[],
  { number, keys }: { number: number; keys: number },
): Promise<{ times: number[]; remote: number[] }> {
  await open(page, number);
  await page.evaluate(watchForMarks);
  const times = await typeAndMeasure(page, keys);
  await page.waitForTimeout(1000);
  return { times, remote: await remoteTimes(page, colleagues) };
}

async function onPage<Value>(
  browser: Browser,
  address: string,
  state: SignedIn,
  act: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await coldContext(browser, address, state);
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

function middleTurn(turns: number[][]): KeyToPaint {
  const middle = (share: number) => median(turns.map((times) => percentile(times, share)));
  return { p50: middle(0.5), p95: middle(0.95) };
}

async function remoteTimes(page: Page, colleagues: Colleague[]): Promise<number[]> {
  const shown = await page.evaluate(() => window.shownAt);
  return colleagues.flatMap(({ typedAt }) =>
    [...typedAt].flatMap(([mark, at]) => {
      const ms = (shown[mark] ?? Number.NaN) - at;
      return Number.isNaN(ms) ? [] : [ms];
    }),
  );
}

// In the page whose keys are measured at the same time: only what has changed is looked at, or the looking would be measured.
function watchForMarks(): void {
  window.shownAt = {};
  const marksIn = (text: string | null) => [...(text ?? '').matchAll(/k\d+n\d+/g)].map(([mark]) => mark);
  // What was there when the page came was typed before anybody looked.
  for (const mark of marksIn(document.body.textContent)) window.shownAt[mark] = Number.NaN;
  new MutationObserver((records) => {
    const changed = new Set(records.map(({ target }) => target));
    const marks = [...changed].flatMap((node) => marksIn(node.textContent));
    const fresh = marks.filter((mark) => !(mark in window.shownAt));
    if (fresh.length === 0) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const mark of fresh) window.shownAt[mark] ??= performance.timeOrigin + performance.now();
      }),
    );
  }).observe(document.querySelector('[aria-label="Body"]') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

function bareArticle(words: number): string {
  const paragraphs = paragraphsOf(words).map((text) => `<p>${text}</p>`);
  const style = 'font:20px/1.55 Georgia,serif;max-width:640px;margin:0 auto';
  return `<!doctype html><title>Bare</title><div contenteditable style="${style}">${paragraphs.join('')}</div>`;
}
