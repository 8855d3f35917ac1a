import { expect, type Page } from '@playwright/test';
import { saveStatus } from './desk.ts';

/** Waits until this browser keeps all that waits; the page was opened anew before the first of it was typed. */
export async function untilKept(page: Page): Promise<void> {
  await expect.poll(async () => (await keptUpTo(page)) - (await waitingChanges(page))).toBe(0);
}

/** How many pieces of changes this browser keeps. */
export async function keptPieces(page: Page): Promise<number> {
  return (await kept(page)).length;
}

/** The last change that this browser keeps; they are counted from one. */
async function keptUpTo(page: Page): Promise<number> {
  return Math.max(0, ...(await kept(page)).map(({ upTo }) => upTo));
}

async function waitingChanges(page: Page): Promise<number> {
  return Number(/\d+/.exec((await saveStatus(page).textContent()) ?? '')?.[0]);
}

/** All that this browser keeps, as it is stored. */
export async function keptText(page: Page): Promise<string> {
  return JSON.stringify(await kept(page));
}

function kept(page: Page): Promise<{ upTo: number }[]> {
  return page.evaluate(
    () =>
      new Promise<{ upTo: number }[]>((resolve, reject) => {
        const opening = indexedDB.open('nightdesk-kept-changes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('changes').objectStore('changes').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);
            resolve(all.result.map((piece) => ({ ...piece, sealed: text(piece.sealed) })));
          };
        };
      }),
  );
}
