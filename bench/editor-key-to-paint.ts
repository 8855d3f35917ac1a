import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds from each key to the frame that shows it. */
    keyToPaint: number[];
  }
}

const warmUp = 20;

/** Types where the caret stands, as fast as people do; answers with milliseconds from each key to the frame that shows it. */
export async function typeAndMeasure(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(listen);
  for (let key = 0; key < keys + warmUp; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : ('abcdefghijkl'[key % 12] as string));
    // Never in step with the frames, which would favour one side.
    await wait(70 + ((key * 37) % 61));
  }
  const times = await page.evaluate(() => window.keyToPaint);
  return times.slice(warmUp);
}

function listen(): void {
  window.keyToPaint = [];
  const press = (event: KeyboardEvent) => {
    requestAnimationFrame(() => {
      // A message is handled after the frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyToPaint.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  };
  document.addEventListener('keydown', press, { capture: true });
}
