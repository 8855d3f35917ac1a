import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import { PageCache } from '#lib/delivery/page-cache.ts';
import { keepAliveSeconds } from '#lib/delivery/wire.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { readerUpstream } from './ask-application.ts';
import { FastLane } from './fast-lane.ts';
import { PassThrough } from './pass-through.ts';
import { readerHandler } from './reader-handler.ts';
import type { DropMessage, WorkerMessage, WorkerSettings } from './settings.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const stopWithin = 10_000;

run(JSON.parse(process.argv[2] ?? '{}'));

function run(settings: WorkerSettings): void {
  const cache = new PageCache({
    capacity: settings.cacheBytes,
    render: readerUpstream(settings.socketPath, settings.publicUrl),
    now: () => performance.now(),
  });
  const lane = new FastLane(cache);
  const server = makeServer(settings, cache);
  lane.attach(server);
  server.listen(settings.port, () => {
    flushCompileCache();
    tell({ kind: 'listening' });
  });
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    lane.stop();
    setTimeout(() => process.exit(0), stopWithin).unref();
  };
  process.on('message', (message: DropMessage | { kind: 'stop' }) => {
    if (message.kind === 'stop') stop();
    else applyDrop(cache, message);
  });
  // The supervisor is gone: nothing would tell this process what to drop.
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the primary decides when a worker ends.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => stop());
}

function makeServer(settings: WorkerSettings, cache: PageCache): Server {
  const answerReader = readerHandler(cache);
  const onward = new PassThrough(settings.socketPath, settings.publicUrl);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (answerReader(request, response)) return;
    if (!methods.has(request.method ?? '')) answerPlainly(response, 405);
    else if (request.url === '/healthz')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    else onward.pass(request, response);
  };
  const server = createServer(
    { keepAliveTimeout: keepAliveSeconds * 1000, headersTimeout: 10_000, requestTimeout: 120_000 },
    handle,
  );
  server.on('upgrade', (request, socket, head) => onward.upgrade(request, socket, head));
  server.on('error', (error: NodeJS.ErrnoException) =>
    tell({ kind: 'failed', code: error.code ?? error.message }),
  );
  return server;
}

function applyDrop(cache: PageCache, message: DropMessage): void {
  if (message.names === 'all') cache.dropAll();
  else cache.drop(message.names, { takesAway: message.takesAway });
  tell({ kind: 'applied', event: message.event });
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
