import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { appendTyping } from '#lib/articles/append-typing.ts';
import type { ErrorCode } from '#lib/platform/errors.ts';
import { liveLimits } from './limits.ts';
import type { LiveSocket } from './live-socket.ts';

type Entry = {
  update: Uint8Array;
  socket: LiveSocket;
  stored: PromiseWithResolvers<boolean>;
};

const firstPause = 100;
const longestPause = 2000;

/** What decides that typing may not be stored, whatever is tried. */
const lost = new Set<ErrorCode>(['unauthenticated', 'forbidden', 'not_found']);

/**
 * Stores an article's typing, one insert at a time; what arrives meanwhile goes into the next. As long as the database
 * does not answer it tries again.
 */
export class LiveWriter {
  readonly #number: number;
  readonly #from: string;
  readonly #onLost: (socket: LiveSocket, code: ErrorCode) => void;
  #queue: Entry[] = [];
  #bytes = 0;
  #running: Promise<void> | null = null;
  #isGivenUp = false;

  constructor(number: number, from: string, onLost: (socket: LiveSocket, code: ErrorCode) => void) {
    this.#number = number;
    this.#from = from;
    this.#onLost = onLost;
  }

  /** Settles once the update is committed: true. False when it may not be stored; null at once when too much waits already. */
  store(update: Uint8Array, socket: LiveSocket): Promise<boolean> | null {
    if (this.#bytes + update.byteLength > liveLimits.waiting) return null;
    const stored = Promise.withResolvers<boolean>();
    this.#queue.push({ update, socket, stored });
    this.#bytes += update.byteLength;
    this.#running ??= this.#run();
    return stored.promise;
  }

  /** What waits to be stored. */
  waiting(): Uint8Array[] {
    return this.#queue.map(({ update }) => update);
  }

  /** Settles when nothing waits any more; true when all that waited then has been stored. */
  async drained(): Promise<boolean> {
    return (await Promise.all(this.#queue.map(({ stored }) => stored.promise))).every(Boolean);
  }

  /** Stops trying: what waits is not stored, and is still with whoever typed it. */
  giveUp(): void {
    this.#isGivenUp = true;
    for (const { stored } of this.#queue) stored.resolve(false);
    this.#queue = [];
  }

  async #run(): Promise<void> {
    let wait = firstPause;
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch();
      const [first] = batch;
      if (!first?.socket.claims) break;
      const { userId, name, session } = first.socket.claims;
      const result = await appendTyping(
        // The account's role is read again where it is stored; until then it is worth nothing.
        { kind: 'user', id: userId, name, role: 'contributor' },
        {
          number: this.#number,
          session: new Uint8Array(Buffer.from(session, 'base64url')),
          update: batch.length === 1 ? first.update : Y.mergeUpdates(batch.map(({ update }) => update)),
          from: this.#from,
        },
      );
      if (this.#isGivenUp) break;
      if (result.ok || lost.has(result.error.code)) {
        wait = firstPause;
        this.#queue = this.#queue.slice(batch.length);
        for (const { update, stored } of batch) {
          this.#bytes -= update.byteLength;
          stored.resolve(result.ok);
        }
        if (!result.ok) this.#onLost(first.socket, result.error.code);
      } else {
        await pause(wait, undefined, { ref: false });
        wait = Math.min(wait * 2, longestPause);
      }
    }
    this.#running = null;
  }

  // One session's in one go: whether it may be stored is asked for each session.
  #nextBatch(): Entry[] {
    const session = this.#queue[0]?.socket.claims?.session;
    const end = this.#queue.findIndex(({ socket }) => socket.claims?.session !== session);
    return end < 0 ? [...this.#queue] : this.#queue.slice(0, end);
  }
}
