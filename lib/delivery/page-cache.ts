import { DropHistory } from './drop-history.ts';
import { finishPage, makeEncoding, type ReadyMade } from './finish-page.ts';
import type { Encoding } from './negotiate-encoding.ts';
import { PageStore } from './page-store.ts';
import type { Answer, Page, Variant } from './types.ts';

type Settings = {
  capacity: number;
  /** Asks the application for the page; rejects, or answers with a status of 500 and above, when that fails. */
  render: (key: string) => Promise<Answer>;
  /** Milliseconds that only go forward. */
  now: () => number;
  readyMade?: ReadyMade;
  /** Told of every page rendered here and kept until it is dropped, so that others may adopt it. */
  onKept?: (key: string, answer: Answer) => void;
};

/** A page for a reader, and whether it is only the last good copy. */
export type Served = { page: Page; stale: boolean };

const freshMilliseconds = 5 * 60_000;
const briefMilliseconds = 3000;
const retryMilliseconds = 5000;
const briefShare = 1 / 16;
const largestKept = 1024 * 1024;

/**
 * The cache in front of the public site. After `drop` returns, nothing that showed one of its names is served, and no
 * request joins or keeps a render that began before it.
 */
export class PageCache {
  readonly #pages: PageStore;
  // What is not there is kept apart and for seconds, so that guessing addresses cannot push real pages out.
  readonly #brief: PageStore;
  readonly #history = new DropHistory();
  readonly #encodings = new WeakMap<Page, Map<Encoding, Promise<Variant>>>();
  readonly #settings: Settings;
  #renders = new Map<string, Promise<Served>>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#pages = new PageStore(settings.capacity);
    this.#brief = new PageStore(settings.capacity * briefShare);
  }

  /** The bytes of everything kept. */
  get bytes(): number {
    return this.#pages.bytes + this.#brief.bytes;
  }

  /** A kept page, at once; one past its time is served while a new one is rendered behind it. */
  peek(key: string): Page | undefined {
    const now = this.#settings.now();
    const kept = this.#pages.get(key, now);
    if (kept) {
      if (!kept.fresh) this.#renew(key);
      return kept.page;
    }
    const brief = this.#brief.get(key, now);
    return brief?.fresh ? brief.page : undefined;
  }

  /** The page, rendered if it is not kept. Requests for the same page share one render. Rejects when there is no copy at all. */
  fetch(key: string): Promise<Served> {
    const page = this.peek(key);
    return page ? Promise.resolve({ page, stale: false }) : this.#renderOnce(key);
  }

  /** The page's form in the encoding, made at first ask and kept with it. */
  encoded(key: string, page: Page, encoding: Encoding): Promise<Variant> {
    const pending = this.#encodings.get(page) ?? new Map<Encoding, Promise<Variant>>();
    this.#encodings.set(page, pending);
    const known = pending.get(encoding);
    if (known !== undefined) return known;
    const making = makeEncoding(page, encoding, this.#settings.readyMade).then((variant) => {
      page.variants[encoding] = variant;
      this.#pages.recount(key, page);
      this.#brief.recount(key, page);
      return variant;
    });
    pending.set(encoding, making);
    return making;
  }

  /** Keeps a page that was rendered elsewhere and is true as of every drop so far: that is the caller's to know. */
  adopt(key: string, answer: Answer): void {
    this.#keepUntilDropped(key, finishPage(answer));
  }

  /** Drops every page that shows one of the names. `takesAway: false` lets the old copies stand in where a new render fails. */
  drop(names: readonly string[], { takesAway = true }: { takesAway?: boolean } = {}): void {
    this.#detach(names);
    this.#pages.drop(names, { spare: !takesAway });
    this.#brief.drop(names);
  }

  /** Drops everything: what was missed is not known. */
  dropAll(): void {
    this.#detach('all');
    this.#pages.clear();
    this.#brief.clear();
  }

  #detach(names: readonly string[] | 'all'): void {
    this.#renders = new Map();
    this.#history.note(names);
  }

  #renderOnce(key: string): Promise<Served> {
    const running = this.#renders.get(key);
    if (running !== undefined) return running;
    const render = this.#render(key).finally(() => {
      if (this.#renders.get(key) === render) this.#renders.delete(key);
    });
    this.#renders.set(key, render);
    return render;
  }

  #renew(key: string): void {
    // A failure is no news here: the kept copy goes on being served.
    this.#renderOnce(key).catch(() => undefined);
  }

  async #render(key: string): Promise<Served> {
    const ticket = this.#history.begin();
    let answer: Answer | undefined;
    let failure: unknown;
    try {
      answer = await this.#settings.render(key);
    } catch (error) {
      failure = error;
    }
    const outdated = this.#history.end(ticket, answer?.names ?? []);
    if (answer && answer.status < 500) return { page: this.#keep(key, answer, outdated), stale: false };
    const lastGood = this.#pages.lastGood(key);
    this.#pages.extend(key, this.#settings.now() + retryMilliseconds);
    if (lastGood) return { page: lastGood, stale: true };
    if (answer) return { page: finishPage(answer), stale: false };
    throw failure;
  }

  #keep(key: string, answer: Answer, outdated: boolean): Page {
    const page = finishPage(answer);
    if (outdated || answer.keep === 'no' || answer.body.byteLength > largestKept) {
      if (!outdated) this.#pages.remove(key);
      return page;
    }
    if (answer.keep === 'briefly') {
      this.#pages.remove(key);
      this.#brief.put(key, page, this.#settings.now() + briefMilliseconds);
    } else {
      this.#keepUntilDropped(key, page);
      this.#settings.onKept?.(key, answer);
    }
    return page;
  }

  #keepUntilDropped(key: string, page: Page): void {
    this.#brief.remove(key);
    const now = this.#settings.now();
    this.#pages.put(
      key,
      page,
      now + freshMilliseconds,
      now + (page.answer.lasts ?? Number.POSITIVE_INFINITY),
    );
  }
}
