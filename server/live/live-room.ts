import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { forgetDeleted } from '#lib/articles/live-forget.ts';
import { LiveGate, largeUpdate, type Verdict, writersOf } from '#lib/articles/live-gate.ts';
import type { LostWords } from '#lib/articles/live-lost-words.ts';
import { applyInTurns, slicesOf } from '#lib/articles/live-slices.ts';
import { readLive, readLiveSince, type StoredLive } from '#lib/articles/live-store.ts';
import { keepAsTold, nameRoots } from '#lib/articles/live-text.ts';
import { openLiveText } from '#lib/articles/open-live-text.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import type { ErrorCode } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { log } from '#lib/platform/log.ts';
import { Hands } from './hands.ts';
import type { LiveSocket } from './live-socket.ts';
import { LiveWriter } from './live-writer.ts';
import { Settler } from './settler.ts';

/** What became of something that a browser sent: it may be applied, or why it may not. */
export type Received = { applies: true } | { applies: false; verdict: Verdict | null };

/** Not sent back to where it came from, and stored already. */
export const fromStore = { source: 'redis' } as const;

const readAgainMs = 500;

/** One article that is open on this instance: its text, the gate before it, and the way to the database and back. */
export class LiveRoom {
  readonly id = newId();
  readonly number: number;
  readonly document: Document;
  readonly writer: LiveWriter;
  readonly settler: Settler;
  readonly #hands: Hands;
  #gate: LiveGate;
  #last: bigint;
  #reading: Promise<void> | null = null;
  #readAgain = false;
  #isClosed = false;

  /** Loads the article's text into `document`. */
  static async open(number: number, document: Document): Promise<LiveRoom> {
    const stored = await readStored(number);
    nameRoots(document);
    keepAsTold(document);
    await applyInTurns(document, stored.updates, fromStore);
    const room = new LiveRoom(number, document, stored);
    await room.#tidy();
    return room;
  }

  private constructor(number: number, document: Document, stored: StoredLive) {
    this.number = number;
    this.document = document;
    this.#hands = new Hands(document.awareness);
    this.#gate = new LiveGate(stored.updates);
    this.#last = stored.seq;
    this.writer = new LiveWriter(number, this.id, (socket, code) => this.#refuse(socket, code));
    this.settler = new Settler(number, (said) => {
      document.broadcastStateless(JSON.stringify(said));
      this.#tidy().catch((error: unknown) =>
        log().error({ err: error, article: number }, 'what was deleted could not be forgotten'),
      );
    });
  }

  /** Checks and stores what a browser sent. Once it applies, it is committed. */
  async receive(update: Uint8Array, socket: LiveSocket): Promise<Received> {
    const userId = socket.claims?.userId ?? '';
    const { refusals, growth } = socket.allowance;
    const mayBeTried = () => refusals.has(1) && growth.has(1);
    let verdict = await this.#gate.check(update, (writer) => this.#hands.has(writer, userId), mayBeTried);
    if (verdict && !verdict.passes && (verdict.reason === 'gap' || verdict.reason === 'not-theirs')) {
      // Only a writer of whom nothing is stored, at another instance either, is the first comer's.
      await this.catchUp();
      // Many may have waited for the same catching up.
      await letOthersRun();
      verdict = await this.#gate.check(update, (writer) => this.#hands.take(writer, userId), mayBeTried);
    }
    if (!verdict?.passes) return { applies: false, verdict };
    growth.owe(verdict.growth);
    // What is known already may still be on its way to the database. It is taken in again after this, as large as it is.
    if (!verdict.news) await letOthersRun();
    const storing = verdict.news ? this.writer.store(verdict.news, socket) : this.writer.drained();
    if (!storing) this.#forgetUnstored();
    if (!(await storing)) return { applies: false, verdict: null };
    if (verdict.lost.length > 0) await this.#putBack(verdict.lost, socket);
    if (verdict.news) this.settler.typed();
    return { applies: true };
  }

  // Somebody has meanwhile deleted, or made anew, what these words were typed into.
  async #putBack(lost: LostWords[], socket: LiveSocket): Promise<void> {
    const owned = lost.map(({ writer, words }) => ({ words, author: this.#hands.ownerOf(writer) ?? '' }));
    const update = await this.#gate.putBack(owned);
    if (await this.writer.store(update, socket)) Y.applyUpdate(this.document, update, fromStore);
    else this.#forgetUnstored();
  }

  /** Another instance, or a command, has stored up to `seq`; or this room itself has. */
  hear(seq: bigint, from: string | null | undefined): void {
    // While others' typing is read, or could not be read yet, what this room stored does not say that it has all before.
    const isOwn = from === this.id && !this.#reading;
    if (isOwn) this.#last = seq > this.#last ? seq : this.#last;
    else void this.catchUp();
  }

  /** Applies what is stored and not here yet. */
  catchUp(): Promise<void> {
    this.#readAgain = true;
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  close(): void {
    this.#isClosed = true;
  }

  // As often as the draft is settled: what is deleted in between waits as long.
  async #tidy(): Promise<void> {
    await this.#gate.tidy();
    await forgetDeleted(this.document);
  }

  async #readOn(): Promise<void> {
    while (this.#readAgain && !this.#isClosed) {
      this.#readAgain = false;
      try {
        await this.#readOnce();
      } catch (error) {
        log().warn(
          { err: error, article: this.number },
          'a living text could not be read on; it is tried again',
        );
        this.#readAgain = true;
        await pause(readAgainMs, undefined, { ref: false });
      }
    }
  }

  async #readOnce(): Promise<void> {
    const last = this.#last;
    const updates = await db().$transaction(
      async (tx) => {
        const live = await tx.liveText.findUnique({
          where: { articleNumber: this.number },
          select: { seq: true },
        });
        if (live && live.seq > last) {
          const stored = await readLive(tx, this.number);
          return (stored?.updates ?? []).map((update) => ({
            update,
            seq: stored?.seq ?? last,
            userId: null,
          }));
        }
        return await readLiveSince(tx, this.number, last);
      },
      { isolationLevel: 'RepeatableRead' },
    );
    if (this.#isClosed) return;
    for (const { update, userId } of updates) {
      if (update.byteLength > largeUpdate) await letOthersRun();
      if (this.#isClosed) return;
      this.document.once('afterTransaction', (transaction: Y.Transaction) => {
        if (userId) for (const writer of writersOf(transaction)) this.#hands.take(writer, userId);
      });
      this.#gate.adopt(update);
      Y.applyUpdate(this.document, update, fromStore);
    }
    const read = updates.at(-1)?.seq ?? last;
    if (read > this.#last) this.#last = read;
  }

  // What was accepted and is not stored is in the gate's copy, and in nobody else's: when it comes again it is news.
  #forgetUnstored(): void {
    this.#gate = new LiveGate([...slicesOf(this.document), ...this.writer.waiting()]);
  }

  #refuse(socket: LiveSocket, code: ErrorCode): void {
    this.#forgetUnstored();
    if (code === 'unauthenticated') socket.close('signedOut', 'the session is over');
    else socket.close('rightChanged', 'the right has changed');
  }
}

async function readStored(number: number): Promise<StoredLive> {
  const read = () => db().$transaction((tx) => readLive(tx, number), { isolationLevel: 'RepeatableRead' });
  const stored = await read();
  if (stored) return stored;
  const opened = await openLiveText(systemActor, { number });
  if (!opened.ok) throw new Error(opened.error.message);
  const begun = await read();
  if (!begun) throw new Error(`article ${number} has no living text`);
  return begun;
}
