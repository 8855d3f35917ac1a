import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWebServer, type TestWebServer } from '#lib/testing/web-server.ts';
import { fetchOutside, internet, type OutboundFailure, type Outside } from './outbound-fetch.ts';

let server: TestWebServer;

beforeAll(async () => {
  server = await aWebServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/to')
      return response
        .writeHead(Number(searchParams.get('by') ?? 302), { location: searchParams.get('at') ?? '' })
        .end();
    if (pathname === '/round') return response.writeHead(301, { location: '/round' }).end();
    if (pathname === '/silent') return;
    if (pathname === '/drip') return response.writeHead(200).write('a');
    if (pathname === '/endless') return pour(response);
    if (pathname === '/cut') return response.socket?.destroy();
    if (pathname === '/missing') return response.writeHead(404).end('nothing here');
    response.setHeader('set-cookie', 'a=1');
    return response.end(
      JSON.stringify({ host: request.headers.host, cookie: request.headers.cookie ?? null }),
    );
  });
});

afterAll(() => server.close());

function pour(response: NodeJS.WritableStream & { destroyed?: boolean }): void {
  if (response.destroyed) return;
  if (response.write('x'.repeat(65_536))) setImmediate(pour, response);
  else response.once('drain', () => pour(response));
}

function failureOf(promise: Promise<unknown>): Promise<OutboundFailure | 'answered'> {
  return promise.then(
    () => 'answered',
    (error) => error.failure ?? Promise.reject(error),
  );
}

test('a page is fetched under its own name, without cookies', async () => {
  const { outside } = server;
  const answer = await fetchOutside(server.at('/'), { outside });
  expect(answer.status).toBe(200);
  const { host, cookie } = JSON.parse(answer.body.toString());
  expect(`http://${host}/`).toBe(server.at('/'));
  expect(cookie).toBeNull();
});

test('where a page lives since it has moved for good is told, and not where it is for now', async () => {
  const { outside } = server;
  const goodbye = await fetchOutside(server.at('/to?by=301&at=/to?by=308%26at=/'), { outside });
  expect(goodbye.movedTo).toBe(server.at('/'));
  const away = await fetchOutside(server.at('/to?by=301&at=/to?by=302%26at=/'), { outside });
  expect(away).toMatchObject({ status: 200, movedTo: null, address: server.at('/') });
});

test('an endless body is cut off, and a page that goes round in circles is left', async () => {
  const { outside } = server;
  const endless = await fetchOutside(server.at('/endless'), { outside, mostBytes: 100_000 });
  expect(endless.body.length).toBe(100_000);
  const before = server.asked.length;
  expect(await failureOf(fetchOutside(server.at('/round'), { outside }))).toBe('too-many-redirects');
  expect(server.asked.length - before).toBe(6);
});

test.each<[string, OutboundFailure]>([
  ['/silent', 'too-slow'],
  ['/drip', 'too-slow'],
  ['/to?at=/silent', 'too-slow'],
  ['/cut', 'no-connection'],
])('%s is %s', async (path, failure) => {
  const { outside } = server;
  expect(await failureOf(fetchOutside(server.at(path), { outside, patience: 200 }))).toBe(failure);
});

test('a name that resolves too slowly is given up', async () => {
  const outside: Outside = { ...server.outside, resolve: () => new Promise(() => undefined) };
  expect(await failureOf(fetchOutside(server.at('/'), { outside, patience: 100 }))).toBe('too-slow');
});

/** What is reached of a server that listens on this machine, when only the internet may be. */
test.each([
  'http://127.0.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://localhost:PORT/',
  'http://0.0.0.0:PORT/',
  'http://①②⑦.0.0.1:PORT/',
  'http://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://database/',
  'http://user:secret@example.org/',
  'http://example.org:22/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:PORT/',
  'nonsense',
])('%s is not asked', async (address) => {
  const connections: unknown[] = [];
  const listener = createServer((socket) => {
    connections.push(socket);
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, resolve));
  const bound = listener.address();
  const port = typeof bound === 'object' && bound ? String(bound.port) : '';
  const outside = { ...internet, resolve: async () => ['93.184.215.14'] };
  expect(await failureOf(fetchOutside(address.replace('PORT', port), { outside }))).toBe('forbidden');
  expect(connections).toEqual([]);
  await new Promise((resolve) => listener.close(resolve));
});

test.each([
  'http://127.0.0.1/',
  '//127.0.0.1/',
  'http://[::1]/',
  'http://inside.test/',
  'file:///etc/passwd',
])('a redirect to %s is looked at like any address', async (location) => {
  const outside: Outside = {
    ...server.outside,
    resolve: async (name) => [name === 'inside.test' ? '10.0.0.7' : '127.0.0.1'],
  };
  const address = server.at(`/to?at=${encodeURIComponent(location)}`);
  expect(await failureOf(fetchOutside(address, { outside }))).toBe('forbidden');
});

test('a name that leads elsewhere the second time it is asked for is asked for once', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.2']];
  let asked = 0;
  const outside: Outside = { ...server.outside, resolve: async () => answers[asked++] ?? [] };
  expect((await fetchOutside(server.at('/'), { outside })).status).toBe(200);
  expect(asked).toBe(1);
  expect(await failureOf(fetchOutside(server.at('/'), { outside }))).toBe('forbidden');
});

test('a name with one address inside among others is not asked', async () => {
  const outside: Outside = { ...server.outside, resolve: async () => ['127.0.0.1', '10.0.0.7'] };
  expect(await failureOf(fetchOutside(server.at('/'), { outside }))).toBe('forbidden');
});

test('that a name is not found is told apart from that none is', async () => {
  const failing = (code: string): Outside => ({
    ...server.outside,
    resolve: async () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code })),
  });
  expect(await failureOf(fetchOutside('http://gone.test/', { outside: failing('ENOTFOUND') }))).toBe(
    'no-such-name',
  );
  expect(await failureOf(fetchOutside('http://gone.test/', { outside: failing('EAI_AGAIN') }))).toBe(
    'no-names',
  );
});
