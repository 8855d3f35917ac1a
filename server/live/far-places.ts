import type { Document } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { notifyAwareness } from '#lib/articles/live-notify.ts';
import { db } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import { fromStore, type LiveRoom } from './live-room.ts';

/** PostgreSQL takes no longer notices than 8,000 bytes, and base64 makes three bytes four. */
const mostBytes = 5400;

const sendEveryMs = 100;

/** For so long after it was last heard of, another instance is taken to have the article open too. */
const knownForMs = 60_000;

/** Tells other instances that have an article open where this one's people are in it, and hears of theirs. */
export class FarPlaces {
  readonly #room: LiveRoom;
  readonly #document: Document;
  #heardAt = Number.NEGATIVE_INFINITY;
  #changed = new Set<number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(room: LiveRoom) {
    this.#room = room;
    this.#document = room.document;
    this.#send(undefined);
  }

  /** People of this instance have moved, come or gone. */
  moved(clients: readonly number[]): void {
    if (!this.#isKnown()) return;
    for (const client of clients) this.#changed.add(client);
    this.#timer ??= setTimeout(() => this.#sendChanged(), sendEveryMs).unref();
  }

  /** Another instance says where its people are, or greets because it has just opened the article. */
  hear(awareness: string | undefined): void {
    const isNew = !this.#isKnown();
    this.#heardAt = performance.now();
    if (isNew) this.moved([...this.#document.awareness.getStates().keys()]);
    if (awareness === undefined) this.#send('');
    else if (awareness !== '') {
      applyAwarenessUpdate(this.#document.awareness, Buffer.from(awareness, 'base64'), fromStore);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#sendChanged();
  }

  #isKnown(): boolean {
    return performance.now() - this.#heardAt < knownForMs;
  }

  #sendChanged(): void {
    this.#timer = undefined;
    for (const client of this.#changed) {
      if (!this.#document.awareness.meta.has(client)) continue;
      const update = encodeAwarenessUpdate(this.#document.awareness, [client]);
      if (update.byteLength <= mostBytes) this.#send(Buffer.from(update).toString('base64'));
    }
    this.#changed.clear();
  }

  // Nothing is a greeting, which is answered; an empty text is the answer to one.
  #send(awareness: string | undefined): void {
    notifyAwareness(db(), this.#room.number, this.#room.id, awareness).catch((error) =>
      log().debug({ err: error }, 'places in a text could not be told to other instances'),
    );
  }
}
