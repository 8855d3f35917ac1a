import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** One question to the public site, sent exactly as it is spelled here. */
export type Question = {
  path: string;
  spelling: string;
  method?: string;
  headers?: Record<string, string>;
};

/** What came back; `text` is its head and its body, unpacked. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; text: string };

// Bounded: more at once than the application renders at once would only wait.
const agent = new Agent({ keepAlive: true, maxSockets: 12 });

/** Asks without a session, without following a redirect and without tidying up the address. */
export function ask(address: string, { path, method, headers }: Question): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0;
        const body = unpacked(Buffer.concat(chunks), incoming.headers['content-encoding']);
        const text = incoming.rawHeaders.join('\n') + body;
        resolve({ status, headers: incoming.headers, body, text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** What a plain GET brings. */
export function askPlainly(address: string, path: string): Promise<Answer> {
  return ask(address, plainly(path));
}

/** The question that a plain GET is. */
export function plainly(path: string): Question {
  return { path, spelling: 'plain' };
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0 || encoding === undefined) return body.toString('utf8');
  return (encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)).toString('utf8');
}

const routerState =
  '%5B%22%22%2C%7B%22children%22%3A%5B%22__PAGE__%22%2C%7B%7D%5D%7D%2Cnull%2Cnull%2Ctrue%5D';
const forgedCookies =
  'next-auth.session-token=forged; __Secure-next-auth.session-token=forged; __prerender_bypass=forged; __next_preview_data=forged';

/** An address in every spelling by which a page, or a part of one, could be had past what guards it. */
export function everySpelling(path: string): Question[] {
  const [place = '/', query] = path.split('?');
  const withQuery = (other: string) => (query === undefined ? other : `${other}?${query}`);
  const alsoAsking = (more: string) => `${path}${query === undefined ? '?' : '&'}${more}`;
  const under = place === '/' ? '' : place;
  const heads: [string, Record<string, string>][] = [
    ['identity', { 'accept-encoding': 'identity' }],
    ['gzip', { 'accept-encoding': 'gzip' }],
    ['brotli', { 'accept-encoding': 'br' }],
    ['RSC header', { rsc: '1', 'next-router-state-tree': routerState }],
    ['prefetch', { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    ['forged cookies', { cookie: forgedCookies }],
    ['forged preview', { cookie: forgedCookies, rsc: '1', 'x-nextjs-data': '1' }],
    ['internal headers', { 'x-middleware-subrequest': 'middleware:middleware', 'x-invoke-path': place }],
    ['conditional', { 'if-none-match': '"forged"', 'if-modified-since': new Date().toUTCString() }],
    ['range', { range: 'bytes=0-4000' }],
    ['as data', { accept: 'application/json', authorization: 'Bearer forged' }],
  ];
  const paths: [string, string][] = [
    ['_rsc', alsoAsking('_rsc=1a2b3')],
    ['internal parameters', alsoAsking('nxtPnumber=1&__nextDefaultLocale=en')],
    ['index', withQuery(`${under}/index`)],
    ['trailing slash', withQuery(`${under}/`)],
    ['other case', withQuery(place.toUpperCase())],
    ['doubled slash', withQuery(`//${place.slice(1)}`)],
    ['escaped', withQuery(place.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`))],
    ['flight file', withQuery(`${under === '' ? '/index' : under}.rsc`)],
    ['segment file', withQuery(`${under === '' ? '/index' : under}.segments/_tree.segment.rsc`)],
    ['data file', withQuery(`/_next/data/build${under === '' ? '/index' : under}.json`)],
  ];
  return [
    ...heads.map(([spelling, headers]) => ({ path, spelling, headers })),
    ...paths.map(([spelling, other]) => ({ path: other, spelling })),
    { path, spelling: 'HEAD', method: 'HEAD' },
    plainly(path),
  ];
}
