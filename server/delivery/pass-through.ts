import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { type Duplex, Transform } from 'node:stream';
import { parseAddress } from '#lib/delivery/addresses.ts';
import { bodyLimit, declaresTooMuch } from '#lib/delivery/body-limit.ts';
import { answerPlainly } from '#server/plain-answer.ts';

// Counted from the last byte sent. A large photograph is developed in up to a minute, after those before it.
const firstByteTimeout = 30_000;
const uploadTimeout = 150_000;
// The frame that closes a WebSocket: 1012, the server is starting again.
const goAway = Buffer.from([0x88, 0x02, 0x03, 0xf4]);
const hopByHop = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect)$/;
// Only delivery itself says who asked and by which address.
const saidByDelivery = /^(x-forwarded-.*|forwarded|x-real-ip|via)$/;

/** Passes requests on to the application as they are: the desk, interfaces, uploads, streams, sockets. */
export class PassThrough {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 16 });
  readonly #socketPath: string;
  readonly #proto: string;
  readonly #joined = new Set<Duplex>();

  constructor(socketPath: string, publicUrl: string) {
    this.#socketPath = socketPath;
    this.#proto = new URL(publicUrl).protocol.slice(0, -1);
  }

  /** Streams a request to the application and its answer back. */
  pass(incoming: IncomingMessage, response: ServerResponse): void {
    const path = parseAddress(incoming.url ?? '')?.path;
    if (path === undefined) answerPlainly(response, 400);
    else if (declaresTooMuch(path, incoming.headers['content-length'])) answerPlainly(response, 413);
    else this.#stream(incoming, response, bodyLimit(path));
  }

  #stream(incoming: IncomingMessage, response: ServerResponse, limit: number): void {
    const outgoing = request({
      agent: this.#agent,
      socketPath: this.#socketPath,
      method: incoming.method,
      path: incoming.url,
      headers: this.#headersFor(incoming),
    });
    const patience = limit > bodyLimit('/') ? uploadTimeout : firstByteTimeout;
    const slow = setTimeout(() => outgoing.destroy(new TooSlow()), patience);
    incoming.on('data', () => {
      if (!response.headersSent && !response.destroyed) slow.refresh();
    });
    outgoing.on('error', (error) => {
      clearTimeout(slow);
      answerPlainly(response, error instanceof TooLarge ? 413 : error instanceof TooSlow ? 504 : 503);
    });
    outgoing.on('response', (answer) => {
      clearTimeout(slow);
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.rawHeaders));
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    response.on('close', () => {
      clearTimeout(slow);
      if (!response.writableFinished) outgoing.destroy();
    });
    const limited = limitBytes(limit).on('error', (error) => outgoing.destroy(error));
    incoming.pipe(limited).pipe(outgoing);
  }

  /** Joins a WebSocket to the application. */
  upgrade(incoming: IncomingMessage, client: Duplex, head: Buffer): void {
    const upstream = connect(this.#socketPath);
    this.#joined.add(client);
    const close = () => {
      this.#joined.delete(client);
      client.destroy();
      upstream.destroy();
    };
    for (const side of [client, upstream]) side.on('error', close).on('close', close);
    upstream.on('connect', () => {
      const headers = [
        ...this.#headersFor(incoming),
        'connection',
        'Upgrade',
        'upgrade',
        incoming.headers.upgrade ?? '',
      ];
      let text = `${incoming.method} ${incoming.url} HTTP/1.1\r\n`;
      for (let i = 0; i < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`;
      upstream.write(`${text}\r\n`);
      if (head.byteLength > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
  }

  /** Sends everybody on a WebSocket away to come back: the application hears of it as of any line that breaks. */
  sendAway(): void {
    for (const client of this.#joined) client.end(goAway);
  }

  #headersFor(incoming: IncomingMessage): string[] {
    const headers = endToEnd(incoming.rawHeaders, saidByDelivery);
    const host = incoming.headers.host ?? '';
    headers.push('x-forwarded-for', incoming.socket.remoteAddress ?? '', 'x-forwarded-host', host);
    headers.push('x-forwarded-proto', this.#proto);
    if (incoming.headers['transfer-encoding']) headers.push('transfer-encoding', 'chunked');
    return headers;
  }
}

class TooLarge extends Error {}
class TooSlow extends Error {}

function limitBytes(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > most) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

function endToEnd(raw: string[], except?: RegExp): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = '', value = ''] = [raw[i], raw[i + 1]];
    const lower = name.toLowerCase();
    if (!hopByHop.test(lower) && !except?.test(lower)) kept.push(name, value);
  }
  return kept;
}
