import { mergeUpdates } from 'yjs';
import { type KeptPiece, type KeptStore, openKeptStore } from './kept-store.ts';
import { seal, unseal } from './seal.ts';

export type Change = { id: number; update: Uint8Array };

/** The changes of one open page that the server does not have yet, kept in this browser, sealed. */
export type KeptChanges = {
  /** The key of the session that began; what is kept is sealed anew with it. */
  sealWith: (key: CryptoKey, waiting: Change[]) => Promise<void>;
  keep: (change: Change) => void;
  /** The server has everything up to this change. */
  letGo: (upTo: number) => void;
  /** Writes down at once what still waits to be. */
  flush: () => Promise<void>;
  /** What pages of this person left behind that are no longer open, and now is this page's to send: under `upTo`. */
  takeUp: (upTo: number) => Promise<Uint8Array[]>;
  /** The same, only to be looked at. */
  leftBehind: () => Promise<Uint8Array[]>;
  forget: () => Promise<void>;
  /** Whether the browser does it: its storage can be missing, full or forbidden. */
  isAble: () => boolean;
};

// Written down in pieces of this length, so that a browser that is killed loses no more than one.
const pieceMs = 200;

/** Keeps the changes of one person's page of one article. `tell` hears when the browser turns out to be unable. */
export function keepChanges(
  user: string,
  article: number,
  tell: () => void,
  openStore = openKeptStore,
): KeptChanges {
  const tab = crypto.randomUUID();
  const place = `${user} ${article}`;
  let key: CryptoKey | null = null;
  let fresh: Change[] = [];
  let written: { at: number; upTo: number }[] = [];
  // The piece that is being sealed and written down: the answer to it can come meanwhile.
  let writing = { upTo: Number.POSITIVE_INFINITY, isStored: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const opening = openStore(tab);
  let canKeep = opening !== null;
  const opened = opening?.catch(() => fail());

  function fail(): null {
    canKeep = false;
    tell();
    return null;
  }
  // One after the other: a piece must not be written after it was let go.
  const inTurn = <Value>(act: (store: KeptStore) => Promise<Value>): Promise<Value | null> => {
    const next = turn.then(async () => {
      const store = await opened;
      if (!store || !canKeep) return null;
      return act(store).catch(() => fail());
    });
    turn = next;
    return next;
  };
  const writeDown = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (fresh.length > 0) await inTurn(writePiece);
  };
  const writePiece = async (store: KeptStore) => {
    const piece = fresh;
    const last = piece.at(-1);
    if (!key || !last) return;
    fresh = [];
    const mine = { upTo: last.id, isStored: false };
    writing = mine;
    const sealed = await seal(key, mergeUpdates(piece.map(({ update }) => update)), place);
    const at = await store.add({ ...sealed, user, article, tab, upTo: last.id });
    if (mine.isStored) await store.delete(at);
    else written.push({ at, upTo: last.id });
  };
  const readLeft = async (store: KeptStore) => {
    const left: { piece: KeptPiece; at: number; update: Uint8Array }[] = [];
    for (const { piece, at } of await leftBehind(store, user, article, tab)) {
      const update = key && (await unseal(key, piece, place));
      if (update) left.push({ piece, at, update });
      // Sealed by a session that is over: nobody can ever read it again.
      else await store.delete(at);
    }
    return left;
  };
  const deleteUpTo = (upTo: number) =>
    inTurn(async (store) => {
      const done = written.filter((piece) => piece.upTo <= upTo);
      written = written.filter((piece) => piece.upTo > upTo);
      for (const { at } of done) await store.delete(at);
    });

  return {
    isAble: () => canKeep,
    keep: (change) => {
      fresh.push(change);
      timer ??= setTimeout(() => void writeDown(), pieceMs);
    },
    flush: writeDown,
    letGo: (upTo) => {
      if (writing.upTo <= upTo) writing.isStored = true;
      fresh = fresh.filter(({ id }) => id > upTo);
      if (written.length > 0) void deleteUpTo(upTo);
    },
    sealWith: async (next, waiting) => {
      key = next;
      fresh = waiting;
      await deleteUpTo(Number.POSITIVE_INFINITY);
      await writeDown();
    },
    takeUp: async (upTo) => {
      const found = await inTurn(async (store) => {
        const left = await readLeft(store);
        for (const { piece, at } of left) {
          await store.put({ ...piece, tab, upTo }, at);
          written.push({ at, upTo });
        }
        return left.map(({ update }) => update);
      });
      return found ?? [];
    },
    leftBehind: async () => {
      const found = await inTurn(async (store) => (await readLeft(store)).map(({ update }) => update));
      return found ?? [];
    },
    forget: async () => {
      fresh = [];
      await deleteUpTo(Number.POSITIVE_INFINITY);
    },
  };
}

async function leftBehind(store: KeptStore, user: string, article: number, tab: string) {
  const open = await store.openTabs();
  const all = await store.ofText(user, article);
  return all.filter(({ piece }) => piece.tab !== tab && !open.has(piece.tab));
}
