import type { Browser, Page } from '@playwright/test';
import { paragraphsOf } from './editor-articles.ts';
import { coldContext, cookieHeader, type SignedIn, writableBody } from './editor-browser.ts';
import { aColleagueTypes, type Colleague } from './editor-colleague.ts';
import { typeAndMeasure } from './editor-key-to-paint.ts';
import { percentile } from './statistics.ts';

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

/** Types in an article of so many words, alone and with two others, and in a bare contenteditable with the same text. */
export async function measureTyping(
  browser: Browser,
  address: string,
  people: { me: SignedIn; others: SignedIn[] },
  article: { number: number; words: number; keys: number },
): Promise<Typing> {
  const floor = await onPage(browser, address, people.me, async (page) => {
    await page.setContent(bareArticle(article.words));
    await page.locator('[contenteditable]').click();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(restMs);
    return typeAndMeasure(page, article.keys);
  });
  const open = async (page: Page) => {
    await page.goto(`/desk/articles/${article.number}`);
    await writableBody(page).waitFor();
    await writableBody(page).click();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(restMs);
  };
  const alone = await onPage(browser, address, people.me, async (page) => {
    await open(page);
    return typeAndMeasure(page, article.keys);
  });
  const shared = await onPage(browser, address, people.me, async (page) => {
    const colleagues = await Promise.all(
      people.others.map((one, index) =>
        aColleagueTypes(address, cookieHeader(one), article.number, index + 1),
      ),
    );
    try {
      await open(page);
      await page.evaluate(watchForMarks);
      const times = await typeAndMeasure(page, article.keys);
      await page.waitForTimeout(1000);
      return { times, remote: await remoteTimes(page, colleagues) };
    } finally {
      for (const colleague of colleagues) colleague.stop();
    }
  });
  return {
    words: article.words,
    floor: share(floor),
    alone: share(alone),
    withOthers: share(shared.times),
    remote: { ...share(shared.remote), letters: shared.remote.length },
  };
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

function share(times: number[]): KeyToPaint {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
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
