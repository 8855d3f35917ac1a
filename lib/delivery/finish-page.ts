import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli } from './brotli.ts';
import type { Encoding } from './negotiate-encoding.ts';
import type { Answer, Page, Variant } from './types.ts';
import { makeWire } from './wire.ts';

const toGzip = promisify(gzip);

const textual =
  /^(text\/|application\/(json|feed\+json|ld\+json|xml|rss\+xml|atom\+xml|javascript|manifest\+json)|image\/svg)/;
// Below this a compressed form saves no packet.
const leastBytes = 512;
const quickQuality = 5;

/** Finds the brotli form of a body that was made beforehand, if one was. */
export type ReadyMade = (body: Buffer) => Promise<Buffer | undefined>;

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
export async function makeEncoding(page: Page, encoding: Encoding, readyMade?: ReadyMade): Promise<Variant> {
  const identity = page.variants.identity ?? makeVariant(page, page.answer.body, 'identity');
  if (encoding === 'identity' || !page.compressible) return identity;
  const { answer } = page;
  const compressed =
    encoding === 'br' ? await toBrotli(answer, readyMade) : await toGzip(answer.body, { level: 6 });
  return makeVariant(page, compressed, encoding);
}

// What lasts as long as its build was compressed with it, and better than there is time for now.
async function toBrotli({ headers, body }: Answer, readyMade?: ReadyMade): Promise<Buffer> {
  const made = headers['cache-control']?.includes('immutable') ? await readyMade?.(body) : undefined;
  return made ?? brotli(body, quickQuality);
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
