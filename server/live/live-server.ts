import { Hocuspocus, isTransactionOrigin } from '@hocuspocus/server';
import { liveRights } from '#lib/articles/live-rights.ts';
import { tellEvents, tellTyped } from '#lib/audit/heard-events.ts';
import { db } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import { FarPlaces } from './far-places.ts';
import { liveLimits } from './limits.ts';
import { LiveFollower, type LiveNotice } from './live-follower.ts';
import { admit, checkPlaces, hearStateless, type LiveContext, takeIn } from './live-hooks.ts';
import { LiveRoom } from './live-room.ts';
import { type Allowance, LiveSocket, newAllowance, type RawSocket } from './live-socket.ts';

const stopWithin = 4000;
const largestId = 9_223_372_036_854_775_807n;

type OpenArticle = { room: LiveRoom; far: FarPlaces };

/** The living texts of this process: who is at which, and what the database says of them. */
export class LiveServer {
  readonly #sockets = new Set<LiveSocket>();
  /** Of each person, by their id. */
  readonly #allowances = new Map<string, Allowance>();
  readonly #open = new Map<number, OpenArticle>();
  readonly #hocuspocus: Hocuspocus<LiveContext>;
  /** Texts that everybody has left, while the last of them is written down. */
  readonly #leaving = new Set<Promise<void>>();
  readonly #follower: LiveFollower;
  #lastEvent: bigint | null = null;
  #isWatching = false;

  constructor() {
    this.#hocuspocus = this.#collaboration();
    this.#follower = new LiveFollower({
      onNotice: (notice) => this.#hear(notice),
      onEvent: () => {
        void this.#watch();
        void tellDesk();
      },
      onBeat: async () => {
        await this.#watch();
        await tellDesk();
      },
      onBack: () => {
        for (const { room } of this.#open.values()) void room.catchUp();
      },
    });
    this.#follower.start();
  }

  /** Whether one more socket may be opened. */
  hasRoom(): boolean {
    const strangers = [...this.#sockets].filter(({ claims }) => claims === null).length;
    return this.#sockets.size < liveLimits.sockets && strangers < liveLimits.strangers;
  }

  /** Takes a socket in; it is forgotten once it is closed. */
  take(raw: RawSocket, request: Request): LiveSocket {
    const socket = new LiveSocket(raw, (one) => this.#admit(one, request));
    this.#sockets.add(socket);
    return socket;
  }

  /** Forgets a socket that is closed. */
  forget(socket: LiveSocket): void {
    this.#sockets.delete(socket);
  }

  /** Stores what waits, brings it into the drafts, and sends everybody away to come back. */
  async stop(): Promise<void> {
    const rooms = [...this.#open.values()].map(({ room }) => room);
    const finish = rooms.map(async ({ writer, settler }) => {
      await writer.drained();
      await settler.settle();
    });
    await withinStop(finish);
    for (const { writer } of rooms) writer.giveUp();
    for (const socket of this.#sockets) socket.close('restart', 'Nightdesk is starting again');
    for (const number of this.#open.keys()) this.#leave(number);
    await withinStop([...this.#leaving]);
    await this.#follower.stop();
  }

  #collaboration(): Hocuspocus<LiveContext> {
    return new Hocuspocus<LiveContext>({
      quiet: true,
      // A text forgets in turns of its own what was deleted (live-forget.ts).
      yDocOptions: { gc: false, gcFilter: () => true },
      onAuthenticate: admit,
      onLoadDocument: async ({ document, documentName }) => this.#load(numberOf(documentName), document),
      beforeSync: async (payload) => takeIn(payload, this.#open.get(numberOf(payload.documentName))?.room),
      onStateless: hearStateless,
      beforeHandleAwareness: checkPlaces,
      onAwarenessUpdate: async ({ documentName, added, updated, removed, transactionOrigin }) => {
        const isOwn = !isTransactionOrigin(transactionOrigin) || transactionOrigin.source === 'connection';
        if (isOwn) this.#open.get(numberOf(documentName))?.far.moved([...added, ...updated, ...removed]);
      },
      onDisconnect: async ({ context }) => context.socket?.close('done', 'the text was closed'),
      afterUnloadDocument: async ({ documentName }) => this.#leave(numberOf(documentName)),
    });
  }

  #admit(socket: LiveSocket, request: Request) {
    const own = [...this.#sockets].filter(({ claims }) => claims?.userId === socket.claims?.userId);
    if (own.length <= liveLimits.socketsOfUser) {
      socket.allowance = this.#allowanceOf(socket.claims?.userId ?? '');
      return this.#hocuspocus.handleConnection(socket.asWebSocket(), request, { socket });
    }
    socket.close('tryLater', 'too many open texts');
    return null;
  }

  #allowanceOf(userId: string): Allowance {
    const known = this.#allowances.get(userId) ?? newAllowance();
    this.#allowances.set(userId, known);
    return known;
  }

  async #load(number: number, document: LiveRoom['document']): Promise<void> {
    try {
      const room = await LiveRoom.open(number, document);
      this.#open.set(number, { room, far: new FarPlaces(room) });
      // What was stored between the reading and this moment, nobody has told it.
      void room.catchUp();
    } catch (error) {
      log().error({ err: error, article: number }, 'a living text could not be opened');
      for (const socket of this.#sockets) {
        if (socket.claims?.article === number) socket.close('tryLater', 'the text cannot be opened now');
      }
      throw error;
    }
  }

  #leave(number: number): void {
    const left = this.#open.get(number);
    if (!left) return;
    this.#open.delete(number);
    left.room.close();
    left.far.close();
    const kept = left.room.settler.keep().finally(() => this.#leaving.delete(kept));
    this.#leaving.add(kept);
  }

  #hear({ article, seq, from, changed, typed, awareness }: LiveNotice): void {
    const open = this.#open.get(article);
    if (typed) tellTyped(article);
    else if (changed) this.#tell(open, changed);
    else if (seq !== undefined) open?.room.hear(BigInt(seq), from);
    else if (from !== open?.room.id) open?.far.hear(awareness);
  }

  #tell(open: OpenArticle | undefined, what: string): void {
    open?.room.document.broadcastStateless(JSON.stringify({ type: 'changed', what }));
  }

  /** Sends away whoever may no longer be where they are, and says of which open articles something has happened. */
  async #watch(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    try {
      await this.#watchRights();
      await this.#watchEvents();
    } catch (error) {
      log().warn({ err: error }, 'rights at the living texts could not be looked up');
    }
    this.#isWatching = false;
  }

  async #watchRights(): Promise<void> {
    const admitted = [...this.#sockets].flatMap((socket) =>
      socket.claims && !socket.isClosed ? [{ socket, claims: socket.claims }] : [],
    );
    const rights = await liveRights(admitted.map(({ claims }) => claims));
    admitted.forEach(({ socket, claims }, at) => {
      if (rights[at] === 'signed-out') socket.close('signedOut', 'the session is over');
      else if (rights[at] !== claims.mode) socket.close('rightChanged', 'the right has changed');
    });
  }

  async #watchEvents(): Promise<void> {
    const since = this.#lastEvent;
    const rows = await db().$queryRaw<{ id: bigint; number: number | null; isStyle: boolean }[]>`
      SELECT id, article_number AS number, type LIKE 'house-style.%' AS "isStyle"
      FROM events WHERE id > ${since ?? largestId}
      UNION ALL (SELECT id, NULL, false FROM events ORDER BY id DESC LIMIT 1)`;
    for (const { id } of rows) if (this.#lastEvent === null || id > this.#lastEvent) this.#lastEvent = id;
    for (const number of new Set(rows.map((row) => row.number))) {
      if (number !== null) this.#tell(this.#open.get(number), 'article');
    }
    // It is of no article: whoever writes any is told.
    if (rows.some(({ isStyle }) => isStyle)) {
      for (const open of this.#open.values()) this.#tell(open, 'house-style');
    }
  }
}

// Those who look at lists and boards hear of it as well.
async function tellDesk(): Promise<void> {
  try {
    await tellEvents();
  } catch (error) {
    log().warn({ err: error }, 'the desk could not be told what has happened');
  }
}

async function withinStop(work: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.all(work), new Promise((resolve) => setTimeout(resolve, stopWithin).unref())]);
}

function numberOf(documentName: string): number {
  return Number(documentName.slice('article:'.length));
}
