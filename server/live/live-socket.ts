import { type Hocuspocus, MessageType, type WebSocketLike } from '@hocuspocus/server';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { liveSchemaVersion } from '#lib/articles/live-suggestions.ts';
import { openTicket, type TicketClaims } from '#lib/articles/live-ticket.ts';
import { type CloseReason, closeCodes, liveLimits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** The WebSocket underneath, as far as it is used. */
export type RawSocket = {
  readonly readyState: number;
  readonly bufferedAmount: number;
  send: (data: Uint8Array) => void;
  close: (code: number, reason: string) => void;
  terminate: () => void;
};

/** How often one person may still ask for a whole text, and have an update refused, and by how much texts may grow. */
export type Allowance = { questions: TokenBucket; refusals: TokenBucket; growth: TokenBucket };

type ClientConnection = ReturnType<Hocuspocus['handleConnection']>;
type Admit = (socket: LiveSocket) => ClientConnection | null;

const fromBrowsers = new Set<number>([
  MessageType.Sync,
  MessageType.Awareness,
  MessageType.QueryAwareness,
  MessageType.SyncReply,
  MessageType.Stateless,
  MessageType.CLOSE,
]);

const goodbyeMs = 2000;

/** What somebody is allowed who has used up nothing yet. */
export function newAllowance(): Allowance {
  const { questions, questionsPerSecond, refusals, refusalsPerSecond, growth, growthPerSecond } = liveLimits;
  return {
    questions: new TokenBucket(questions, questionsPerSecond),
    refusals: new TokenBucket(refusals, refusalsPerSecond),
    growth: new TokenBucket(growth, growthPerSecond),
  };
}

/** One browser's socket. Until it has shown a ticket nothing is kept of it; after that it speaks of one article alone. */
export class LiveSocket {
  claims: TicketClaims | null = null;
  /** The client's number by which its place in the text is known. */
  awarenessClient: number | null = null;
  /** Something it sent is not in the text: what it asks after is not answered until it has sent all again. */
  isBehind = false;
  readonly marks: unknown[] = [];
  /** All sockets of one person share it. */
  allowance = newAllowance();
  readonly #raw: RawSocket;
  readonly #admit: Admit;
  readonly #messages = new TokenBucket(liveLimits.burst, liveLimits.perSecond);
  readonly #bytes = new TokenBucket(liveLimits.burstBytes, liveLimits.bytesPerSecond);
  readonly #patience: NodeJS.Timeout;
  #connection: ClientConnection | null = null;
  #isClosed = false;

  constructor(raw: RawSocket, admit: Admit) {
    this.#raw = raw;
    this.#admit = admit;
    this.#patience = setTimeout(() => this.close('policy', 'no ticket'), liveLimits.strangerMs);
  }

  /** What the collaboration server sees of the socket. */
  asWebSocket(): WebSocketLike {
    const raw = this.#raw;
    return {
      get readyState() {
        return raw.readyState;
      },
      send: (data) => this.#send(data as Uint8Array),
      close: () => this.close('policy', 'not understood'),
    };
  }

  /** Takes in a message; one that is not allowed closes the socket. */
  receive(data: Uint8Array): void {
    if (this.#isClosed) return;
    const head = readHead(data);
    if (!this.#messages.take(1) || !this.#bytes.take(data.byteLength))
      this.close('tryLater', 'too many messages');
    else if (!head) this.close('policy', 'not understood');
    else if (!this.claims) this.#enter(head, data);
    else if (head.type === MessageType.Auth) return;
    else if (head.article !== this.claims.article || !fromBrowsers.has(head.type))
      this.close('policy', 'not understood');
    else if (asksForText(head) && !this.allowance.questions.take(1))
      this.close('tryLater', 'too many questions');
    else this.#connection?.handleMessage(data);
  }

  /** Closes the socket, from the server's side or because it is closed already: nothing of it is heard any more. */
  close(why: CloseReason, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#patience);
    this.#connection?.handleClose({ code: closeCodes[why], reason });
    this.#raw.close(closeCodes[why], reason);
    setTimeout(() => this.#raw.terminate(), goodbyeMs).unref();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  // What is sent before the ticket is dropped: once it is in, the browser sends all of it again.
  #enter(head: Head, data: Uint8Array): void {
    if (head.type !== MessageType.Auth) return;
    const claims = ticketIn(head);
    if (!claims || claims.article !== head.article) this.close('rightChanged', 'no valid ticket');
    else if (claims.schemaVersion !== liveSchemaVersion) this.close('outdated', 'reload the page');
    else {
      clearTimeout(this.#patience);
      this.claims = claims;
      this.#connection = this.#admit(this);
      this.#connection?.handleMessage(data);
    }
  }

  #send(data: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#raw.bufferedAmount > liveLimits.unread) this.close('tryLater', 'does not read');
    else this.#raw.send(data);
  }
}

type Head = { article: number; type: number; decoder: ReturnType<typeof createDecoder> };

function readHead(data: Uint8Array): Head | null {
  try {
    const decoder = createDecoder(data);
    const article = /^article:([1-9]\d{0,9})$/.exec(readVarString(decoder))?.[1];
    return article ? { article: Number(article), type: readVarUint(decoder), decoder } : null;
  } catch {
    return null;
  }
}

function asksForText({ type, decoder }: Head): boolean {
  const isSync = type === MessageType.Sync || type === MessageType.SyncReply;
  return isSync && decoder.arr[decoder.pos] === messageYjsSyncStep1;
}

function ticketIn({ decoder }: Head): TicketClaims | null {
  try {
    readVarUint(decoder);
    return openTicket(readVarString(decoder));
  } catch {
    return null;
  }
}
