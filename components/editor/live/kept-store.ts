import { type DBSchema, openDB } from 'idb';
import type { Sealed } from './seal.ts';

/** Some changes of one page, sealed: whose they are, of which article and page, and up to which change they go. */
export type KeptPiece = Sealed & { user: string; article: number; tab: string; upTo: number };

/** Where a browser keeps such pieces, and which pages of it are open. */
export type KeptStore = {
  add: (piece: KeptPiece) => Promise<number>;
  put: (piece: KeptPiece, at: number) => Promise<unknown>;
  delete: (at: number) => Promise<void>;
  ofText: (user: string, article: number) => Promise<{ piece: KeptPiece; at: number }[]>;
  openTabs: () => Promise<Set<string>>;
};

interface KeptDatabase extends DBSchema {
  changes: { key: number; value: KeptPiece; indexes: { text: [string, number] } };
}

/** The browser's own store; null where there is none. This page is open, as `tab`, for as long as it lives. */
export function openKeptStore(tab: string): Promise<KeptStore> | null {
  if (!isSupported()) return null;
  holdTab(tab);
  return openDatabase();
}

async function openDatabase(): Promise<KeptStore> {
  const db = await openDB<KeptDatabase>('nightdesk-kept-changes', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('changes', { autoIncrement: true }).createIndex('text', ['user', 'article']);
    },
  });
  return {
    add: (piece) => db.add('changes', piece),
    put: (piece, at) => db.put('changes', piece, at),
    delete: (at) => db.delete('changes', at),
    ofText: async (user, article) => {
      const text = db.transaction('changes').store.index('text');
      const [keys, pieces] = await Promise.all([
        text.getAllKeys([user, article]),
        text.getAll([user, article]),
      ]);
      return pieces.map((piece, place) => ({ piece, at: keys[place] ?? -1 }));
    },
    openTabs,
  };
}

function isSupported(): boolean {
  return typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined && 'locks' in navigator;
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
