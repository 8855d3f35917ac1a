import { createDecoder, type Decoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { liveSchemaVersion } from '#lib/articles/live-suggestions.ts';
import { nameRoots } from '#lib/articles/live-text.ts';
import { sealTicket, type TicketClaims } from '#lib/articles/live-ticket.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { type Typist, typed } from './live.ts';

type Said = { type: string } & Record<string, unknown>;

const [sync, awarenessKind, auth, stateless] = [0, 1, 2, 5];

/** A ticket for somebody who is signed in, as given out `at` that moment. */
export function aTicket(
  { actor, session }: Typist,
  article: number,
  claims: Partial<TicketClaims> = {},
  at = Date.now(),
): string {
  const own: TicketClaims = {
    userId: userIdOf(actor) ?? '',
    name: actor.name,
    session: Buffer.from(session).toString('base64url'),
    article,
    mode: 'edit',
    schemaVersion: liveSchemaVersion,
  };
  return sealTicket({ ...own, ...claims }, at).ticket;
}

/** A browser at a living text, as the server sees one: it sends what it is told to, and keeps what it hears. */
export class LiveBrowser {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly said: Said[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  isSynced = false;
  isAdmitted: boolean | null = null;
  readonly #article: number;
  readonly #socket: WebSocket;
  #mark = 0;

  constructor(address: string, article: number, origin = 'http://localhost:3000') {
    this.#article = article;
    nameRoots(this.doc);
    // Node's own client takes headers, which browsers do not let a page choose.
    const init = { headers: { origin } } as unknown as string[];
    this.#socket = new WebSocket(`${address.replace('http', 'ws')}/api/desk/live`, init);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onmessage = ({ data }) => this.#hear(createDecoder(new Uint8Array(data)));
    this.closed = new Promise((resolve) => {
      this.#socket.onclose = ({ code, reason }) => resolve({ code, reason });
    });
  }

  /** Opens the socket; once it is open anything can be sent. */
  async open(): Promise<this> {
    if (this.#socket.readyState === WebSocket.OPEN) return this;
    await new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onerror = reject;
    });
    return this;
  }

  /** Opens the socket and shows a ticket; then asks for the text. */
  async enter(ticket: string): Promise<this> {
    await this.open();
    this.show(ticket);
    this.askForText();
    return this;
  }

  show(ticket: string): void {
    this.send(auth, (encoder) => {
      writeVarUint(encoder, 0);
      writeVarString(encoder, ticket);
    });
  }

  askForText(doc = this.doc): void {
    this.#sendStep(0, Y.encodeStateVector(doc));
  }

  /** Changes the text here and sends the change, without waiting for anything. */
  type(change: (doc: Y.Doc) => void): void {
    this.sendUpdate(typed(this.doc, change));
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendStep(2, update);
  }

  /** Asks to be told when all before is stored; returns what the answer will be. */
  mark(): Said {
    this.#mark += 1;
    this.say({ type: 'mark', id: this.#mark });
    return { type: 'stored', id: this.#mark };
  }

  say(message: unknown): void {
    this.send(stateless, (encoder) => writeVarString(encoder, JSON.stringify(message)));
  }

  /** Says where one is, for as many clients as are named. */
  standAt(state: Record<string, unknown>): void {
    this.awareness.setLocalState(state);
    this.sendPlaces(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
  }

  sendPlaces(update: Uint8Array): void {
    this.send(awarenessKind, (encoder) => writeVarUint8Array(encoder, update));
  }

  send(kind: number, write: (encoder: Encoder) => void, article = this.#article): void {
    const encoder = createEncoder();
    writeVarString(encoder, `article:${article}`);
    writeVarUint(encoder, kind);
    write(encoder);
    this.sendBytes(toUint8Array(encoder));
  }

  sendBytes(bytes: Uint8Array | string): void {
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
    }
  }

  close(): void {
    this.awareness.destroy();
    this.#socket.close();
  }

  #sendStep(step: number, bytes: Uint8Array): void {
    this.send(sync, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
    });
  }

  #hear(decoder: Decoder): void {
    readVarString(decoder);
    const kind = readVarUint(decoder);
    if (kind === stateless) this.said.push(JSON.parse(readVarString(decoder)));
    if (kind === auth) this.isAdmitted = readVarUint(decoder) === 2;
    if (kind === awarenessKind) applyAwarenessUpdate(this.awareness, readVarUint8Array(decoder), this);
    if (kind === sync || kind === 4) this.#hearStep(readVarUint(decoder), readVarUint8Array(decoder));
  }

  #hearStep(step: number, bytes: Uint8Array): void {
    if (step === 0) this.#sendStep(1, Y.encodeStateAsUpdate(this.doc, bytes));
    else Y.applyUpdate(this.doc, bytes, this);
    if (step === 1) this.isSynced = true;
  }
}
