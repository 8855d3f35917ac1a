import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerReader } from './reader-answer.ts';
import { routeRequest } from './route-request.ts';
import { answerStaff } from './staff-answer.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const settings = {
  publicUrl: 'https://news.example.org',
  development: false,
  behindDelivery: true,
  styles: new Map([['/_next/static/a.css', { text: 'p{color:red}', hash: "'sha256-abc='" }]]),
  isPublicFile: (path: string) => path === '/reader.js',
};

let handler: Handler;
let server: Server;
let address: string;

beforeEach(async () => {
  const reader = answerReader(settings, (request, response) => handler(request, response));
  const staff = answerStaff(settings, (request, response) => handler(request, response));
  server = createServer(routeRequest(reader, staff));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers, redirect: 'manual' });

function html(body: string, status = 200, headers: Record<string, string> = {}): Handler {
  return async (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Vary', 'rsc, next-router-state-tree');
    response.setHeader('Link', '</_next/static/a.js>; rel=preload');
    response.writeHead(status, { 'x-nextjs-cache': 'HIT', 'Set-Cookie': 'a=1', ...headers });
    response.write(body.slice(0, 5));
    response.end(body.slice(5));
  };
}

const page =
  '<!DOCTYPE html><head><meta name="nightdesk-names" content="article:1 front"/><meta name="nightdesk-status" content="200"/></head><p>words</p><script>1</script>';

test("a reader's page is a finished public document", async () => {
  handler = html(page);
  const answer = await ask('/world');
  expect(await answer.text()).toBe('<!DOCTYPE html><head></head><p>words</p>');
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    'cache-tag': 'article:1 front',
    'cache-control': 'public, max-age=0, s-maxage=60',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  });
  expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
  expect(Object.keys(headers)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(set-cookie|link|vary|x-next|x-powered)/)]),
  );
});

test('the stylesheet stands in the page, and the policy lets in that one alone', async () => {
  handler = html(
    '<head><link rel="preload" href="/_next/static/a.css" as="style"/><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="stylesheet" href="/_next/static/b.css"/></head>',
  );
  const answer = await ask('/world');
  expect(await answer.text()).toBe(
    '<head><style>p{color:red}</style><link rel="stylesheet" href="/_next/static/b.css"/></head>',
  );
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("; script-src 'self'; style-src 'self' 'sha256-abc='; ");
});

test("a reader's request reaches the page bare", async () => {
  let seen: IncomingMessage | undefined;
  handler = (request, response) => {
    seen = request;
    return html(page)(request, response);
  };
  await ask('/world?_rsc=1&nxtPslug=x&cursor=c', {
    cookie: 'session=1',
    authorization: 'Bearer x',
    rsc: '1',
    'next-router-prefetch': '1',
    'x-middleware-subrequest': 'x',
    'x-nextjs-data': '1',
    'content-security-policy': "script-src 'nonce-x'",
  });
  expect(seen?.url).toBe('/world?cursor=c');
  expect(Object.keys(seen?.headers ?? {}).sort()).toEqual(
    expect.not.arrayContaining([
      'cookie',
      'authorization',
      'rsc',
      'x-middleware-subrequest',
      'content-security-policy',
    ]),
  );
  expect(JSON.stringify(seen?.rawHeaders)).not.toMatch(/session|Bearer|nonce-x|subrequest/);
});

test.each([
  [410, page.replace('content="200"', 'content="410"'), 'article:1 front'],
  [404, page.replace('content="200"', 'content="404"'), 'article:1 front archive'],
])('a page that says %i is answered so', async (status, body, names) => {
  handler = html(body);
  const answer = await ask('/a');
  expect([answer.status, answer.headers.get('cache-tag')]).toEqual([status, names]);
});

test('a redirect stays one, though Next draws an empty shell beside it', async () => {
  handler = html('<!DOCTYPE html><html id="__next_error__"><body></body></html>', 308, { location: '/b' });
  const answer = await ask('/a');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/b']);
});

test('a permanent redirect is a 301 that the next public change drops', async () => {
  handler = async (_request, response) => {
    response.writeHead(308, { location: '/b' });
    response.end();
  };
  const answer = await ask('/a');
  expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-tag')]).toEqual([
    301,
    '/b',
    'archive',
  ]);
});

test('a page that cannot be rendered is a plain 503 that tells nothing', async () => {
  handler = html('<html id="__next_error__">secret stack</html>', 500);
  const answer = await ask('/a');
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
    503,
    '5',
    'no-store',
  ]);
  expect(await answer.text()).not.toContain('secret');
});

test('an empty shell is never shown to a reader', async () => {
  handler = html('<!DOCTYPE html><html id="__next_error__"><body></body></html>', 404);
  const answer = await ask('/a');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is nothing at this address.');
});

test.each([
  [undefined, 'public, max-age=0, s-maxage=60'],
  ['public, max-age=31536000, immutable', 'public, max-age=0, s-maxage=60'],
  ['public, max-age=30, s-maxage=60', 'public, max-age=30, s-maxage=60'],
  ['public, s-maxage=600', 'public, max-age=0, s-maxage=60'],
  ['no-store', 'no-store'],
])('a feed that asks for %s is kept outside for a minute at most', async (asked, given) => {
  handler = async (_request, response) => {
    if (asked) response.setHeader('Cache-Control', asked);
    response.setHeader('Content-Type', 'application/rss+xml');
    response.setHeader('Cache-Tag', 'front');
    response.end('<rss/>');
  };
  const answer = await ask('/rss.xml');
  expect([answer.headers.get('cache-control'), await answer.text()]).toEqual([given, '<rss/>']);
});

test('a file of the public folder changes with a build only', async () => {
  handler = async (_request, response) => {
    response.end('1');
  };
  expect((await ask('/reader.js?v=2')).headers.get('cache-tag')).toBe('build');
});

test('the desk gets a nonce of its own each time, and what outsiders say of policies is forgotten', async () => {
  const nonces = new Set<string>();
  handler = async (request, response) => {
    nonces.add(/'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1] ?? '');
    response.end('desk');
  };
  const forged = { 'content-security-policy': "script-src 'nonce-forged'", 'x-middleware-subrequest': '1' };
  const answers = [await ask('/desk?nxtPx=1', forged), await ask('/desk', forged)];
  expect(nonces.size).toBe(2);
  expect([...nonces].every((nonce) => nonce.length >= 22 && nonce !== 'forged')).toBe(true);
  for (const answer of answers) {
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect([...nonces].some((nonce) => policy.includes(`'nonce-${nonce}'`))).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('a desk page that cannot be rendered is a plain 503, other answers are left alone', async () => {
  handler = html('<html>stack</html>', 500);
  const document = await ask('/desk', { accept: 'text/html' });
  expect([document.status, document.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await document.text()).not.toContain('stack');
  handler = async (_request, response) => {
    response.writeHead(409, { 'content-type': 'application/json' });
    response.end('{"error":{}}');
  };
  const conflict = await ask('/api/desk/articles/1/draft', { accept: 'application/json' });
  expect([conflict.status, await conflict.text()]).toEqual([409, '{"error":{}}']);
});

test("the build's own files stay immutable", async () => {
  handler = async (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.end('css');
  };
  const answer = await ask('/_next/static/css/a.css');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('the desk’s first word written otherwise is no address, of the desk or of the readers', async () => {
  handler = html(page);
  for (const path of ['/%64esk/articles', '/des%6B', '/%61pi/desk/tags', '//desk/articles']) {
    expect((await ask(path)).status, path).toBe(404);
  }
  for (const path of ['/desk/tags/%D1%82%D0%B5%D0%BC%D0%B0', '/w%6Frld']) {
    expect((await ask(path)).status, path).toBe(200);
  }
});
