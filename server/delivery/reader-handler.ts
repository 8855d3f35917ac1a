import type { IncomingMessage, ServerResponse } from 'node:http';
import { isUnchanged } from '#lib/delivery/is-unchanged.ts';
import { negotiateEncoding } from '#lib/delivery/negotiate-encoding.ts';
import type { PageCache, Served } from '#lib/delivery/page-cache.ts';
import { pageKey } from '#lib/delivery/page-key.ts';
import type { Page, Variant } from '#lib/delivery/types.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { staleMark } from './stale-mark.ts';

/**
 * Answers readers from the cache. The order matters for speed: a kept page is found by the address as it was asked for;
 * only a miss takes the address apart. Returns false for a request that is not a reader's.
 */
export function readerHandler(cache: PageCache) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const target = request.url ?? '/';
    const kept = cache.peek(target);
    if (kept) {
      serve(cache, target, kept, request, response);
      return true;
    }
    const key = pageKey(target);
    if (key === null) return false;
    cache.fetch(key).then(
      (served) => serveFetched(cache, key, served, request, response),
      () => answerPlainly(response, 503),
    );
    return true;
  };
}

function serveFetched(
  cache: PageCache,
  key: string,
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (served.stale) response.setHeader(staleMark[0], staleMark[1]);
  serve(cache, key, served.page, request, response);
}

function serve(
  cache: PageCache,
  key: string,
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const encoding = page.compressible ? negotiateEncoding(request.headers['accept-encoding']) : 'identity';
  const variant = page.variants[encoding];
  if (variant) {
    write(page, variant, request, response);
    return;
  }
  cache.encoded(key, page, encoding).then(
    (made) => write(page, made, request, response),
    () => answerPlainly(response, 503),
  );
}

function write(page: Page, variant: Variant, request: IncomingMessage, response: ServerResponse): void {
  if (page.answer.status === 200 && isUnchanged(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, variant.notModified);
    response.end();
    return;
  }
  response.writeHead(page.answer.status, variant.head);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.bytes);
}
