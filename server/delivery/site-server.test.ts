import { mkdtemp, rm } from 'node:fs/promises';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSite, type Site } from './site-server.ts';

type Got = { status: number; headers: IncomingMessage['headers']; body: Buffer };
type Application = (request: IncomingMessage, response: ServerResponse) => void;

const story = `<!DOCTYPE html><p>${'The council voted late on Thursday. '.repeat(60)}</p>`;

let folder: string;
let application: Server;
let site: Site;
let port: number;
let asked: string[];
let answer: Application;

const tell = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) =>
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-tag': 'article:1 front',
      ...headers,
    })
    .end(body);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nd-site-'));
  asked = [];
  answer = (_request, response) => tell(response, 200, story);
  application = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    answer(incoming, response);
  });
  const socketPath = join(folder, 'app.sock');
  await new Promise<void>((resolve) => application.listen(socketPath, resolve));
  site = makeSite({
    socketPath,
    publicUrl: 'https://news.example.org',
    cacheBytes: 4_000_000,
    build: folder,
  });
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  port = (site.server.address() as AddressInfo).port;
});

afterEach(async () => {
  site.stop(() => undefined);
  site.server.closeAllConnections();
  application.close();
  application.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: true });
    const outgoing = request({ agent, port, host: '127.0.0.1', path, headers, method }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        agent.destroy();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let said = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

test('a page is rendered once and then kept, in every encoding', async () => {
  const plain = await get('/a1');
  const zipped = await get('/a1', { 'accept-encoding': 'gzip' });
  const small = await get('/a1', { 'accept-encoding': 'gzip, br' });
  expect(asked).toEqual(['GET /a1']);
  expect(plain.body.toString()).toBe(story);
  expect(gunzipSync(zipped.body).toString()).toBe(story);
  expect(brotliDecompressSync(small.body).toString()).toBe(story);
  expect([plain, zipped, small].map((got) => got.headers.vary)).toEqual(Array(3).fill('Accept-Encoding'));
  expect(new Set([plain, zipped, small].map((got) => got.headers.etag)).size).toBe(3);
});

test('an unchanged page is answered with 304 and no body', async () => {
  const { headers } = await get('/a1');
  const again = await get('/a1', { 'if-none-match': String(headers.etag) });
  expect([again.status, again.body.byteLength, again.headers.etag]).toEqual([304, 0, headers.etag]);
});

test('HEAD says what GET would, without the body', async () => {
  const head = await get('/a1', {}, 'HEAD');
  const whole = await get('/a1');
  expect(head.body.byteLength).toBe(0);
  expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  expect(asked).toEqual(['GET /a1']);
});

test('nothing of the reader reaches the render: no cookie, no host, no unknown parameter', async () => {
  let seen: IncomingMessage | undefined;
  answer = (incoming, response) => {
    seen = incoming;
    tell(response, 200, story);
  };
  await get('/a1?utm_source=x', {
    cookie: 'session=secret',
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
  });
  expect(seen?.url).toBe('/a1');
  expect(seen?.headers).toMatchObject({ host: 'news.example.org', 'x-forwarded-host': 'news.example.org' });
  expect(JSON.stringify(seen?.rawHeaders)).not.toMatch(/secret|evil/);
});

test('the desk is passed on as it is, with what delivery knows of the asker', async () => {
  let seen: IncomingMessage | undefined;
  answer = (incoming, response) => {
    seen = incoming;
    response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'cache-control': 'no-store' });
    incoming.pipe(response);
  };
  const got = await get(
    '/api/desk/articles?x=1',
    {
      cookie: 'session=mine',
      'x-forwarded-for': '6.6.6.6',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
    },
    'POST',
    'hello',
  );
  expect([got.status, got.body.toString(), got.headers['set-cookie']]).toEqual([
    201,
    'hello',
    ['a=1', 'b=2'],
  ]);
  expect(seen?.headers).toMatchObject({
    cookie: 'session=mine',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
  });
  expect(JSON.stringify(seen?.rawHeaders)).not.toContain('6.6.6.6');
  await get('/api/desk/articles?x=1');
  expect(asked).toHaveLength(2);
});

test('the application gone: kept pages are served, others are a plain 503 that says when to come back', async () => {
  await get('/a1');
  application.close();
  application.closeAllConnections();
  await rm(join(folder, 'app.sock'), { force: true });
  expect((await get('/a1')).status).toBe(200);
  for (const path of ['/a2', '/desk', '/readyz']) {
    const got = await get(path);
    expect([path, got.status, got.headers['retry-after']]).toEqual([path, 503, '5']);
  }
  expect((await get('/healthz')).status).toBe(200);
});

test('a failed render is not kept', async () => {
  answer = (_incoming, response) => tell(response, 503, 'no');
  expect((await get('/a1')).status).toBe(503);
  answer = (_incoming, response) => tell(response, 200, story);
  expect((await get('/a1')).status).toBe(200);
});

test('after a story was added, a failed render shows the last good copy and says so', async () => {
  await get('/');
  site.cache.drop(['front'], { takesAway: false });
  answer = (_incoming, response) => tell(response, 503, 'no');
  const got = await get('/');
  expect([got.status, got.headers.warning, got.body.toString()]).toEqual([
    200,
    '111 - "Revalidation Failed"',
    story,
  ]);
});

test('a withdrawn story is 410 and stays so', async () => {
  await get('/a1');
  site.cache.drop(['article:1']);
  answer = (_incoming, response) => tell(response, 410, 'gone');
  expect((await get('/a1')).status).toBe(410);
  expect((await get('/a1')).status).toBe(410);
  expect(asked).toHaveLength(2);
});

test('a body that is declared too large is refused before it is read', async () => {
  const got = await raw(
    'PUT /api/desk/articles/1/draft HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n',
  );
  expect(got).toMatch(/^HTTP\/1.1 413 /);
  expect(asked).toEqual([]);
});

test('a body that turns out too large is cut off', async () => {
  answer = (incoming, response) => {
    incoming.resume();
    incoming.on('end', () => tell(response, 200, 'taken'));
  };
  const chunk = 'x'.repeat(64 * 1024);
  const piece = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
  const got = await raw(
    `PUT /api/desk/articles/1/draft HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${piece.repeat(40)}0\r\n\r\n`,
  );
  expect(got).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  ['two lengths', 'GET /a1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  [
    'a length and chunks',
    'POST /a1 HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a space before a colon', 'GET /a1 HTTP/1.1\r\nHost: x\r\nContent-Length : 4\r\n\r\n'],
  ['no host', 'GET /a1 HTTP/1.1\r\n\r\n'],
  ['a line feed in a header', 'GET /a1 HTTP/1.1\r\nHost: x\nX: y\r\n\r\n'],
  ['a target of elsewhere', 'GET http://evil.example/a1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['a climbing path', 'GET /world/../desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
])('%s is refused and never passed on', async (_what, text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1.1 400 /);
  expect(asked).toEqual([]);
});

test('one connection may ask for pages, then for the desk, then for pages', async () => {
  const one = 'HTTP/1.1\r\nHost: x\r\n';
  answer = (incoming, response) => tell(response, 200, incoming.url ?? '');
  const said = await raw(
    `GET /a1 ${one}\r\nGET /desk ${one}\r\nGET /a1 ${one}\r\nGET /a2 ${one}Connection: close\r\n\r\n`,
  );
  expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4);
  expect(said.match(/^\/(a1|a2|desk)/gm)).toEqual(['/a1', '/desk', '/a1', '/a2']);
});

test('a WebSocket is joined to the application', async () => {
  application.on('upgrade', (incoming, socket) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n${incoming.url}`,
    );
    socket.on('data', (chunk: Buffer) => socket.end(`back: ${chunk}`));
  });
  const said = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('/api/live')) socket.write('hello');
    });
    socket.on('close', () => resolve(text));
  });
  expect(said).toMatch(/^HTTP\/1.1 101 [\s\S]*\/api\/live.*back: hello$/);
});

test('stopping lets an answer under way finish', async () => {
  let finish: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    answer = (_incoming, response) => {
      finish = () => tell(response, 200, story);
      resolve();
    };
  });
  const getting = get('/a1');
  await arrived;
  const stopped = new Promise<void>((resolve) => site.stop(resolve));
  finish();
  expect((await getting).body.toString()).toBe(story);
  await stopped;
});
