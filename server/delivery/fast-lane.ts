import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isUnchanged } from '#lib/delivery/is-unchanged.ts';
import { negotiateEncoding } from '#lib/delivery/negotiate-encoding.ts';
import type { PageCache } from '#lib/delivery/page-cache.ts';
import { pageKey } from '#lib/delivery/page-key.ts';
import { type PlainRequest, readPlainRequest } from '#lib/delivery/plain-request.ts';
import type { Page, Variant, Wire } from '#lib/delivery/types.ts';
import { keepAliveSeconds, makeWire, wireAt } from '#lib/delivery/wire.ts';
import { plainPage } from '#server/plain-answer.ts';
import { staleMark } from './stale-mark.ts';

/**
 * Answers plain GETs of readers' pages straight from the connection, three times as cheaply as through node:http. A
 * connection that sends anything else is handed to the server's own listener, for good: there is one parser per connection.
 */
export class FastLane {
  readonly #cache: PageCache;
  readonly #idle = new Set<Socket>();
  #stopping = false;

  constructor(cache: PageCache) {
    this.#cache = cache;
  }

  /** Puts the lane in front of the server's connection listener. */
  attach(server: Server): void {
    const listeners = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
    server.removeAllListeners('connection');
    server.on('connection', (socket: Socket) =>
      this.#take(socket, () => {
        for (const listener of listeners) listener.call(server, socket);
      }),
    );
  }

  /** Ends the connections that wait for nothing, and the others after their answer. */
  stop(): void {
    this.#stopping = true;
    for (const socket of this.#idle) socket.end();
  }

  #take(socket: Socket, handOver: () => void): void {
    const close = () => socket.destroy();
    const forget = () => this.#idle.delete(socket);
    const onData = (chunk: Buffer) => {
      const request = readPlainRequest(chunk);
      if (!request || !this.#answer(socket, request)) leave(chunk);
    };
    const leave = (chunk: Buffer) => {
      forget();
      socket.off('data', onData).off('error', close).off('timeout', close).off('close', forget);
      socket.setTimeout(0);
      socket.pause();
      handOver();
      socket.unshift(chunk);
      socket.resume();
    };
    this.#idle.add(socket);
    socket.setNoDelay(true);
    socket.setTimeout(keepAliveSeconds * 1000 + 1000);
    socket.on('data', onData).on('error', close).on('timeout', close).on('close', forget);
  }

  #answer(socket: Socket, request: PlainRequest): boolean {
    const kept = this.#cache.peek(request.target);
    const variant = kept?.variants[encodingOf(kept, request)];
    if (kept && variant) {
      this.#write(socket, wireFor(kept, variant, request));
      return true;
    }
    const key = kept ? request.target : pageKey(request.target);
    if (key === null) return false;
    this.#idle.delete(socket);
    socket.pause();
    const send = (wire: Wire) => {
      if (socket.destroyed) return;
      this.#idle.add(socket);
      socket.resume();
      this.#write(socket, wire);
    };
    this.#prepare(key, request).then(send, () => send(failureWire()));
    return true;
  }

  async #prepare(key: string, request: PlainRequest): Promise<Wire> {
    const { page, stale } = await this.#cache.fetch(key);
    const encoding = encodingOf(page, request);
    const variant = page.variants[encoding] ?? (await this.#cache.encoded(key, page, encoding));
    if (stale) return makeWire(page.answer.status, [...variant.head, ...staleMark], variant.bytes);
    return wireFor(page, variant, request);
  }

  #write(socket: Socket, wire: Wire): void {
    const flushed = socket.write(wireAt(wire, Date.now()));
    if (this.#stopping) socket.end();
    else if (!flushed) {
      // A slow reader gets its next answer when this one is out.
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
  }
}

function encodingOf(page: Page, request: PlainRequest) {
  return page.compressible ? negotiateEncoding(request.acceptEncoding) : 'identity';
}

function wireFor(page: Page, variant: Variant, request: PlainRequest): Wire {
  const unchanged = page.answer.status === 200 && isUnchanged(request.ifNoneMatch, variant.etag);
  return unchanged ? variant.notModifiedWire : variant.wire;
}

function failureWire(): Wire {
  const { headers, body } = plainPage(503);
  return makeWire(503, [...Object.entries(headers).flat(), 'Content-Length', String(body.byteLength)], body);
}
