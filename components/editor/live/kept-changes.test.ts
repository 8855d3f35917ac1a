import { expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { type KeptChanges, keepChanges } from './kept-changes.ts';
import type { KeptPiece, KeptStore } from './kept-store.ts';
import { sealingKey } from './seal.ts';

/** A browser in which pages are opened and closed; its storage can be full. */
function aBrowser() {
  const pieces = new Map<number, KeptPiece>();
  const open = new Set<string>();
  const browser = { pieces, isFull: false, told: 0, onAdd: () => {} };
  let last = 0;
  const store: KeptStore = {
    add: async (piece) => {
      if (browser.isFull) throw new Error('The storage is full.');
      browser.onAdd();
      last += 1;
      pieces.set(last, piece);
      return last;
    },
    put: async (piece, at) => pieces.set(at, piece),
    delete: async (at) => void pieces.delete(at),
    ofText: async (user, article) =>
      [...pieces]
        .filter(([, piece]) => piece.user === user && piece.article === article)
        .map(([at, piece]) => ({ piece, at })),
    openTabs: async () => new Set(open),
  };
  /** Opens a page; answers with what it keeps and how to close it. */
  const page = async (user = 'ada', article = 12, session = 1) => {
    let mine = '';
    const kept = keepChanges(
      user,
      article,
      () => {
        browser.told += 1;
      },
      (tab) => {
        mine = tab;
        open.add(tab);
        return Promise.resolve(store);
      },
    );
    await kept.sealWith(await aKey(session), []);
    return { kept, close: () => open.delete(mine) };
  };
  return { browser, page };
}

const aKey = (session: number) => sealingKey(Buffer.alloc(32, session).toString('base64'));

function words(text: string): Uint8Array {
  const doc = new Doc();
  doc.getText('headline').insert(0, text);
  return encodeStateAsUpdate(doc);
}

function read(updates: Uint8Array[]): string {
  const doc = new Doc();
  for (const update of updates) applyUpdate(doc, update);
  return doc.getText('headline').toString();
}

async function keep(kept: KeptChanges, text: string, id = 1): Promise<void> {
  kept.keep({ id, update: words(text) });
  await kept.flush();
}

it('what the server has stored while it was being written down is not kept', async () => {
  const { browser, page } = aBrowser();
  const { kept } = await page();
  browser.onAdd = () => kept.letGo(1);
  await keep(kept, 'Before the tunnel', 1);
  expect(browser.pieces.size).toBe(0);
  await keep(kept, 'Typed in the tunnel', 2);
  expect(browser.pieces.size).toBe(1);
});

it('the first change of a page is kept, though nothing was there to be taken up before it', async () => {
  const { browser, page } = aBrowser();
  const { kept } = await page();
  expect(await kept.takeUp(1)).toEqual([]);
  kept.letGo(1);
  await keep(kept, 'Typed in the tunnel', 1);
  expect(browser.pieces.size).toBe(1);
});

it('what a closed page left is taken up by the next one of the same person, and let go once it is stored', async () => {
  const { browser, page } = aBrowser();
  const first = await page();
  await keep(first.kept, 'Typed in the tunnel');
  first.close();
  const next = await page();
  expect(read(await next.kept.takeUp(5))).toBe('Typed in the tunnel');
  next.kept.letGo(4);
  await next.kept.flush();
  expect(browser.pieces.size).toBe(1);
  next.kept.letGo(5);
  expect(await next.kept.leftBehind()).toEqual([]);
  expect(browser.pieces.size).toBe(0);
});

it('what is only looked at stays for the next page', async () => {
  const { page } = aBrowser();
  const first = await page();
  await keep(first.kept, 'Typed in the tunnel');
  first.close();
  const reading = await page();
  expect(read(await reading.kept.leftBehind())).toBe('Typed in the tunnel');
  reading.kept.letGo(99);
  const next = await page();
  expect(read(await next.kept.takeUp(1))).toBe('Typed in the tunnel');
});

it('a page that is open keeps its own: nobody takes it up', async () => {
  const { page } = aBrowser();
  const first = await page();
  await keep(first.kept, 'Typed here');
  expect(await (await page()).kept.takeUp(1)).toEqual([]);
  expect(await (await page()).kept.leftBehind()).toEqual([]);
});

it('another person, another article, or another session reads nothing of it', async () => {
  const { browser, page } = aBrowser();
  const first = await page();
  await keep(first.kept, 'The reporter’s secret');
  first.close();
  expect(await (await page('ben')).kept.takeUp(1)).toEqual([]);
  expect(await (await page('ada', 13)).kept.takeUp(1)).toEqual([]);
  expect(browser.pieces.size).toBe(1);
  expect(await (await page('ada', 12, 2)).kept.takeUp(1)).toEqual([]);
  expect(browser.pieces.size).toBe(0);
});

it('after somebody has signed in again all that waits is sealed with the new key', async () => {
  const { page } = aBrowser();
  const first = await page();
  await keep(first.kept, 'Typed after midnight');
  await first.kept.sealWith(await aKey(2), [{ id: 1, update: words('Typed after midnight') }]);
  first.close();
  expect(read(await (await page('ada', 12, 2)).kept.takeUp(1))).toBe('Typed after midnight');
});

it('what the server has had in the meantime is not written down any more', async () => {
  const { browser, page } = aBrowser();
  const { kept } = await page();
  kept.keep({ id: 1, update: words('Harbour') });
  kept.letGo(1);
  await kept.flush();
  expect(browser.pieces.size).toBe(0);
});

it('a browser whose storage is full, or that has none, says so', async () => {
  const { browser, page } = aBrowser();
  const { kept } = await page();
  browser.isFull = true;
  await keep(kept, 'Harbour');
  expect(kept.isAble()).toBe(false);
  expect(browser.told).toBe(1);
  const none = keepChanges(
    'ada',
    12,
    () => undefined,
    () => null,
  );
  expect(none.isAble()).toBe(false);
  expect(await none.takeUp(1)).toEqual([]);
});
