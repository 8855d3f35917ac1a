import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiate-encoding.ts';
import type { Answer, Page, Variant } from './types.ts';
import { makeWire } from './wire.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const textual =
  /^(text\/|application\/(json|feed\+json|ld\+json|xml|rss\+xml|atom\+xml|javascript|manifest\+json)|image\/svg)/;
// Below this a compressed form saves no packet.
const leastBytes = 512;

/** Makes a page of an answer, with its identity form. */
export function finishPage(answer: Answer): Page {
  const textBody = textual.test(answer.headers['content-type'] ?? '');
  const compressible =
    textBody && answer.body.byteLength >= leastBytes && !answer.headers['content-encoding'];
  const page: Page = { answer, variants: {}, compressible };
  page.variants.identity = makeVariant(page, answer.body, 'identity');
  return page;
}

/** Makes the page's form for the encoding; where compressing gains nothing the identity form stands in. */
export async function makeEncoding(page: Page, encoding: Encoding): Promise<Variant> {
  const identity = page.variants.identity ?? makeVariant(page, page.answer.body, 'identity');
  if (encoding === 'identity' || !page.compressible) return identity;
  const { body } = page.answer;
  const compressed =
    encoding === 'br' ? await brotli(body, qualityFor(page.answer)) : await toGzip(body, { level: 6 });
  return makeVariant(page, compressed, encoding);
}

// A script or a stylesheet is compressed once and sent for as long as its build lasts; a page, each time it changes.
function qualityFor({ headers }: Answer): number {
  return headers['cache-control']?.includes('immutable') ? 10 : 5;
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}

function makeVariant(page: Page, body: Buffer, encoding: Encoding): Variant {
  const { headers, status } = page.answer;
  const hash = createHash('sha256').update(page.answer.body).digest('base64url').slice(0, 22);
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
  const lasting = Object.entries(headers).flatMap(([name, value]) => (name === 'etag' ? [] : [name, value]));
  lasting.push('ETag', etag);
  if (page.compressible) lasting.push('Vary', 'Accept-Encoding');
  const head = [...lasting, 'Content-Length', String(body.byteLength)];
  if (encoding !== 'identity') head.push('Content-Encoding', encoding);
  const wire = makeWire(status, head, body);
  const bytes = wire.bytes.subarray(wire.bytes.byteLength - body.byteLength);
  return { etag, head, notModified: lasting, bytes, wire, notModifiedWire: makeWire(304, lasting) };
}
