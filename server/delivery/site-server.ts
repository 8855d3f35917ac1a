import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PageCache } from '#lib/delivery/page-cache.ts';
import type { Answer } from '#lib/delivery/types.ts';
import { keepAliveSeconds } from '#lib/delivery/wire.ts';
import { compressedIn } from '#server/compressed-assets.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { readerUpstream } from './ask-application.ts';
import { FastLane } from './fast-lane.ts';
import { PassThrough } from './pass-through.ts';
import { readerHandler } from './reader-handler.ts';
import type { WorkerSettings } from './settings.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** One worker's site: the server on the public port, the cache behind it, and how both end. */
export type Site = { server: Server; cache: PageCache; stop: (stopped: () => void) => void };

/** Makes a worker's server: readers are answered from the cache, everything else goes on to the application. */
export function makeSite(
  settings: Omit<WorkerSettings, 'port'>,
  onKept?: (key: string, answer: Answer) => void,
): Site {
  const cache = new PageCache({
    capacity: settings.cacheBytes,
    render: readerUpstream(settings.socketPath, settings.publicUrl),
    now: () => performance.now(),
    readyMade: compressedIn(settings.build),
    onKept,
  });
  const answerReader = readerHandler(cache);
  const onward = new PassThrough(settings.socketPath, settings.publicUrl);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (answerReader(request, response)) return;
    if (!methods.has(request.method ?? '')) answerPlainly(response, 405);
    else if (request.url === '/healthz') sayAlive(response);
    else onward.pass(request, response);
  };
  const server = createServer(
    { keepAliveTimeout: keepAliveSeconds * 1000, headersTimeout: 10_000, requestTimeout: 120_000 },
    handle,
  );
  server.on('upgrade', (request, socket, head) => onward.upgrade(request, socket, head));
  const lane = new FastLane(cache);
  lane.attach(server);
  const stop = (stopped: () => void) => {
    server.close(stopped);
    server.closeIdleConnections();
    onward.sendAway();
    lane.stop();
  };
  return { server, cache, stop };
}

function sayAlive(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end('ok\n');
}
