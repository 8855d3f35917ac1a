import type { Browser, Page } from '@playwright/test';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';
import { aReadyStory, aReadyText } from './desk-stories.ts';
import { coldContext, type SignedIn } from './editor-browser.ts';
import { median, percentile } from './statistics.ts';

/** How even the frames of a time were, in ms: the middle one, the 95th of 100, the worst, and the share of those on time. */
export type Frames = { count: number; p50: number; p95: number; worst: number; onTime: number };

/**
 * The board: ms until it can be used, cold and warm; frames while a story is dragged over its columns, and of an empty page on
 * this machine; ms until another person's move shows.
 */
export type BoardTimes = {
  stories: number;
  cold: { p50: number; worst: number };
  warm: { p50: number; worst: number };
  drag: Frames;
  emptyPage: Frames;
  moves: { count: number; p50: number; worst: number };
};

const moves = 10;
const dragSteps = 60;
const dragTurns = 5;
// A hand tells the browser where it is about as often as the screen is drawn.
const handMs = 16;
const onTimeMs = 18.7;
const windowMs = 2000;
const watched = 'Watched story';

/** Measures the board with what stands on it. */
export async function measureBoard(
  browser: Browser,
  address: string,
  state: SignedIn,
  turns: number,
): Promise<BoardTimes> {
  const number = await watchedStory();
  const cold: number[] = [];
  const warm: number[] = [];
  // The first opening of all is the server's own.
  for (let turn = -1; turn < turns; turn += 1) {
    const context = await coldContext(browser, address, state);
    const page = await context.newPage();
    await page.waitForTimeout(windowMs);
    const [first, second] = [await openOnce(page), await openOnce(page)];
    if (turn >= 0) {
      cold.push(first);
      warm.push(second);
    }
    await context.close();
  }
  const context = await coldContext(browser, address, state);
  const page = await context.newPage();
  const emptyPage = framesOf(await emptyFrames(page));
  await openOnce(page);
  const drag = framesOf(await dragFrames(page));
  const told = await movesOfAnother(page, number);
  const stories = await page.evaluate(() =>
    [...document.querySelectorAll('.board-column-title .quiet')].reduce(
      (sum, element) => sum + Number(element.textContent),
      0,
    ),
  );
  await context.close();
  const spread = (times: number[]) => ({ p50: median(times), worst: Math.max(...times) });
  return {
    stories,
    cold: spread(cold),
    warm: spread(warm),
    drag,
    emptyPage,
    moves: { count: moves, ...spread(told) },
  };
}

// The most wanted of all, so that it stands at the top of whichever column it is in.
async function watchedStory(): Promise<number> {
  const { number } = await aReadyStory(await aReadyText(), watched);
  const changes = { priority: 'urgent', dueAt: '2020-01-01T00:00:00Z' };
  succeeded(await planArticle(systemActor, { number, changes }));
  return number;
}

/** Opens the board; ms until a search typed into it has an answer, by the page's own clock. */
async function openOnce(page: Page): Promise<number> {
  await page.goto('/desk/board', { waitUntil: 'commit' });
  return await page.evaluate(async (words) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isAwake = () =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react'));
    while (!isAwake() || !document.querySelector('[data-board-card]')) await frame();
    const search = document.querySelector<HTMLInputElement>('main input[type=search]');
    const write = (text: string) => {
      if (!search) throw new Error('The board has no search.');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, text);
      search.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const shown = () => document.querySelectorAll('[data-board-card]').length;
    const all = shown();
    write(words);
    while (shown() === all) await frame();
    const ready = performance.now();
    write('');
    while (shown() !== all) await frame();
    return ready;
  }, watched);
}

/** Lets the page note the time between its frames, until it is asked for them. */
async function noteFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const noted = { frames: [] as number[], isOver: false };
    Object.assign(window, { noted });
    let last = performance.now();
    const note = (now: number) => {
      noted.frames.push(now - last);
      last = now;
      if (!noted.isOver) requestAnimationFrame(note);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(note);
    });
  });
  return () =>
    page.evaluate(() => {
      const { noted } = window as unknown as { noted: { frames: number[]; isOver: boolean } };
      noted.isOver = true;
      return noted.frames;
    });
}

async function emptyFrames(page: Page): Promise<number[]> {
  await page.goto('about:blank');
  const frames = await noteFrames(page);
  await page.waitForTimeout(windowMs);
  return await frames();
}

// From column to column and back, by hand; let go where it was, so that nothing is moved.
async function dragFrames(page: Page): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < dragTurns; turn += 1) {
    const card = await page.locator('.board-card').first().boundingBox();
    const columns = await page.locator('[data-board-column]').last().boundingBox();
    if (!card || !columns) throw new Error('There is nothing to drag on the board.');
    const from = { x: card.x + card.width - 24, y: card.y + 12 };
    const width = columns.x + columns.width / 2 - from.x;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 6, from.y + 6);
    await page.locator('.board-card-dragged').waitFor();
    const frames = await noteFrames(page);
    for (let step = 1; step <= dragSteps; step += 1) {
      const share = 1 - Math.abs(1 - (2 * step) / dragSteps);
      await page.mouse.move(from.x + width * share, from.y + 200 * share);
      await page.waitForTimeout(handMs);
    }
    all.push(...(await frames()));
    await page.mouse.up();
  }
  return all;
}

function framesOf(frames: number[]): Frames {
  return {
    count: frames.length,
    p50: median(frames),
    p95: percentile(frames, 0.95),
    worst: Math.max(...frames),
    onTime: frames.filter((milliseconds) => milliseconds <= onTimeMs).length / frames.length,
  };
}

/** Moves a story by another person's hand; ms from the answer of each command until the open board shows it. */
async function movesOfAnother(page: Page, number: number): Promise<number[]> {
  const { id } = await db().user.findFirstOrThrow({ where: { role: 'chief_editor' }, select: { id: true } });
  const times: number[] = [];
  for (let turn = 0; turn < moves; turn += 1) {
    const stage = turn % 2 === 0 ? 'in_review' : 'writing';
    const seen = page.evaluate(
      async ({ stage, number }) => {
        const isThere = () =>
          document.querySelector(`[data-board-column="${stage}"] [data-board-card="${number}"]`);
        while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.timeOrigin + performance.now();
      },
      { stage, number },
    );
    succeeded(
      await handOverArticle(systemActor, { number, stage, assigneeId: id, note: 'Measured while it moves' }),
    );
    const done = performance.timeOrigin + performance.now();
    times.push(Math.max(0, (await seen) - done));
  }
  return times;
}
