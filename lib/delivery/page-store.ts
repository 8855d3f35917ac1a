import type { Page } from './types.ts';

type Entry = {
  key: string;
  page: Page;
  names: readonly string[];
  bytes: number;
  freshUntil: number;
  /** From then on it says something that is over: served only where a new render fails. */
  trueUntil: number;
  /** Asked for since it last came up for eviction. */
  used: boolean;
  /** Dropped by an event that took nothing away: served only where a new render fails. */
  spare: boolean;
};

// Map slot, key, names and header arrays: an estimate, so that many tiny pages are bounded too.
const entryOverhead = 2048;

/**
 * Pages by key, bounded by bytes. Eviction is second-chance: a page that was asked for since it was last considered stays,
 * so a crawl through the archive does not push out the front page.
 */
export class PageStore {
  readonly #entries = new Map<string, Entry>();
  readonly #keysOfName = new Map<string, Set<string>>();
  readonly #capacity: number;
  #bytes = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The page kept under the key and whether it is still fresh at `now`; undefined when there is none, it was dropped or is no longer true. */
  get(key: string, now: number): { page: Page; fresh: boolean } | undefined {
    const entry = this.#entries.get(key);
    if (!entry || entry.spare || now >= entry.trueUntil) return undefined;
    entry.used = true;
    return { page: entry.page, fresh: now < entry.freshUntil };
  }

  /** The last good copy, dropped by an addition or not; never one that an event took away. */
  lastGood(key: string): Page | undefined {
    return this.#entries.get(key)?.page;
  }

  /** Keeps a page; returns false for one too large ever to fit. */
  put(key: string, page: Page, freshUntil: number, trueUntil = Number.POSITIVE_INFINITY): boolean {
    this.remove(key);
    const bytes = bytesOf(key, page);
    if (bytes > this.#capacity) return false;
    const { names } = page.answer;
    this.#entries.set(key, { key, page, names, bytes, freshUntil, trueUntil, used: false, spare: false });
    this.#bytes += bytes;
    for (const name of names) this.#keysUnder(name).add(key);
    this.#evict();
    return true;
  }

  /** Counts a page's bytes anew, after it gained a variant. */
  recount(key: string, page: Page): void {
    const entry = this.#entries.get(key);
    if (entry?.page !== page) return;
    const bytes = bytesOf(key, page);
    this.#bytes += bytes - entry.bytes;
    entry.bytes = bytes;
    this.#evict();
  }

  /** Takes away every page that shows one of the names; with `spare`, they stay as last good copies only. */
  drop(names: Iterable<string>, { spare = false }: { spare?: boolean } = {}): void {
    for (const name of names) {
      for (const key of [...(this.#keysOfName.get(name) ?? [])]) {
        const entry = this.#entries.get(key);
        if (spare && entry) entry.spare = true;
        else this.remove(key);
      }
    }
  }

  /** Lets a page past its time be served for longer, because it could not be rendered anew. */
  extend(key: string, freshUntil: number): void {
    const entry = this.#entries.get(key);
    if (entry) entry.freshUntil = freshUntil;
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    for (const name of entry.names) {
      const keys = this.#keysOfName.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfName.delete(name);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#keysOfName.clear();
    this.#bytes = 0;
  }

  #evict(): void {
    // A Map iterates in insertion order and visits what is re-inserted on the way again, now unused.
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#capacity) return;
      if (entry.used && !entry.spare) {
        entry.used = false;
        this.#entries.delete(key);
        this.#entries.set(key, entry);
      } else this.remove(key);
    }
  }

  #keysUnder(name: string): Set<string> {
    const existing = this.#keysOfName.get(name);
    if (existing) return existing;
    const keys = new Set<string>();
    this.#keysOfName.set(name, keys);
    return keys;
  }
}

function bytesOf(key: string, page: Page): number {
  let bytes = entryOverhead + 2 * key.length + page.answer.names.length * 100;
  for (const variant of Object.values(page.variants)) bytes += variant.bytes.byteLength + 512;
  return bytes;
}
