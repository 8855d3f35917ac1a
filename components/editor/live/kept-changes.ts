import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { mergeUpdates } from 'yjs';
import { type Sealed, seal, unseal } from './seal.ts';

type Kept = Sealed & { user: string; article: number; tab: string; upTo: number };

interface KeptDatabase extends DBSchema {
  changes: { key: number; value: Kept; indexes: { text: [string, number] } };
}

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
export function keepChanges(user: string, article: number, tell: () => void): KeptChanges {
  const tab = crypto.randomUUID();
  const place = `${user} ${article}`;
  let key: CryptoKey | null = null;
  let fresh: Change[] = [];
  let written: { at: number; upTo: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let canKeep = isSupported();
  let turn: Promise<unknown> = Promise.resolve();
  const database = canKeep ? openDatabase().catch(() => fail()) : Promise.resolve(null);
  if (canKeep) holdTab(tab);

  function fail(): null {
    canKeep = false;
    tell();
    return null;
  }
  // One after the other: a piece must not be written after it was let go.
  const inTurn = <Value>(act: (db: IDBPDatabase<KeptDatabase>) => Promise<Value>): Promise<Value | null> => {
    const next = turn.then(async () => {
      const db = await database;
      if (!db || !canKeep) return null;
      return act(db).catch(() => fail());
    });
    turn = next;
    return next;
  };
  const writeDown = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (fresh.length > 0) await inTurn(writePiece);
  };
  const writePiece = async (db: IDBPDatabase<KeptDatabase>) => {
    const piece = fresh;
    const last = piece.at(-1);
    if (!key || !last) return;
    fresh = [];
    const sealed = await seal(key, mergeUpdates(piece.map(({ update }) => update)), place);
    const at = await db.add('changes', { ...sealed, user, article, tab, upTo: last.id });
    written.push({ at, upTo: last.id });
  };
  const readLeft = async (db: IDBPDatabase<KeptDatabase>) => {
    const left: { piece: Kept; at: number; update: Uint8Array }[] = [];
    for (const { piece, at } of await leftBehind(db, user, article, tab)) {
      const update = key && (await unseal(key, piece, place));
      if (update) left.push({ piece, at, update });
      // Sealed by a session that is over: nobody can ever read it again.
      else await db.delete('changes', at);
    }
    return left;
  };
  const deleteUpTo = (upTo: number) =>
    inTurn(async (db) => {
      const done = written.filter((piece) => piece.upTo <= upTo);
      written = written.filter((piece) => piece.upTo > upTo);
      for (const { at } of done) await db.delete('changes', at);
    });

  return {
    isAble: () => canKeep,
    keep: (change) => {
      fresh.push(change);
      timer ??= setTimeout(() => void writeDown(), pieceMs);
    },
    flush: writeDown,
    letGo: (upTo) => {
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
      const found = await inTurn(async (db) => {
        const left = await readLeft(db);
        for (const { piece, at } of left) {
          await db.put('changes', { ...piece, tab, upTo }, at);
          written.push({ at, upTo });
        }
        return left.map(({ update }) => update);
      });
      return found ?? [];
    },
    leftBehind: async () => {
      const found = await inTurn(async (db) => (await readLeft(db)).map(({ update }) => update));
      return found ?? [];
    },
    forget: async () => {
      fresh = [];
      await deleteUpTo(Number.POSITIVE_INFINITY);
    },
  };
}

async function leftBehind(db: IDBPDatabase<KeptDatabase>, user: string, article: number, tab: string) {
  const open = await openTabs();
  const text = db.transaction('changes').store.index('text');
  const [keys, pieces] = await Promise.all([text.getAllKeys([user, article]), text.getAll([user, article])]);
  const all = pieces.map((piece, place) => ({ piece, at: keys[place] ?? -1 }));
  return all.filter(({ piece }) => piece.tab !== tab && !open.has(piece.tab));
}

function isSupported(): boolean {
  return typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined && 'locks' in navigator;
}

function openDatabase(): Promise<IDBPDatabase<KeptDatabase>> {
  return openDB<KeptDatabase>('nightdesk-kept-changes', 1, {
    upgrade: (db) => {
      db.createObjectStore('changes', { autoIncrement: true }).createIndex('text', ['user', 'article']);
    },
  });
}

// Held for as long as the page lives, so that other pages see which of the kept changes have nobody left to send them.
function holdTab(tab: string): void {
  void navigator.locks.request(lockName(tab), () => new Promise(() => undefined));
}

async function openTabs(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name.slice(lockName('').length)));
}

function lockName(tab: string): string {
  return `nightdesk-page ${tab}`;
}
