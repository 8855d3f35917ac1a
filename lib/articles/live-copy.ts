import * as Y from 'yjs';
import { forgetDeleted } from './live-forget.ts';
import { applyInTurns, areMany, openLiveInTurns, slicesInTurns } from './live-slices.ts';

/** A copy of a living text on which an update can be tried; once one was that may not stay, it is made again. */
export class LiveCopy {
  #doc: Y.Doc | null = null;
  #making: Promise<void> | null = null;
  #base: readonly Uint8Array[];
  #since: Uint8Array[] = [];

  constructor(updates: readonly Uint8Array[]) {
    this.#base = updates;
  }

  /** The copy; null as long as it has to be made first. */
  get doc(): Y.Doc | null {
    return this.#doc;
  }

  /** Makes it, unless it is there. Of several who wait for it the first may spoil it again, so all look. */
  make(): Promise<void> {
    if (this.#doc) return Promise.resolve();
    this.#making ??= this.#make().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  /** Takes in what was stored already. */
  adopt(update: Uint8Array): void {
    if (this.#doc) Y.applyUpdate(this.#doc, update);
    this.remember(update);
  }

  /** What is in the copy and may stay. */
  remember(update: Uint8Array): void {
    this.#since.push(update);
  }

  /** Something is in the copy that may not stay. */
  spoil(): void {
    this.#doc?.destroy();
    this.#doc = null;
  }

  /** Lets go of what was deleted, in the copy and in what it is made of. */
  async tidy(): Promise<void> {
    await this.make();
    const doc = this.#doc;
    if (!doc) return;
    await forgetDeleted(doc);
    const last = this.#since.at(-1);
    if (this.#doc !== doc || !last || !areMany(this.#since)) return;
    const slices = await slicesInTurns(doc);
    if (this.#doc !== doc) return;
    this.#base = slices;
    this.#since = this.#since.slice(this.#since.indexOf(last) + 1);
  }

  async #make(): Promise<void> {
    const doc = await openLiveInTurns(this.#base);
    for (let at = 0; at < this.#since.length; ) {
      // Meanwhile something may be adopted.
      const some = this.#since.slice(at);
      at += some.length;
      await applyInTurns(doc, some);
    }
    this.#doc = doc;
  }
}
