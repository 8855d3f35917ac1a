import { mkdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import { dirname } from 'node:path';
import next from 'next';
import { parseAddress } from '#lib/delivery/addresses.ts';
import { declaresTooMuch } from '#lib/delivery/body-limit.ts';
import { pageKey } from '#lib/delivery/page-key.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { answerHealth } from './health.ts';
import { listPublicFiles } from './public-files.ts';
import { answerReader } from './reader-answer.ts';
import { answerStaff } from './staff-answer.ts';

const finishWithin = 10_000;

await main();

async function main(): Promise<void> {
  const { NODE_ENV, PORT, PUBLIC_URL, APPLICATION_SOCKET } = env();
  const development = NODE_ENV !== 'production';
  // Behind the socket stands delivery alone, which decides when a connection has been idle for long enough.
  const server = createServer(APPLICATION_SOCKET ? { keepAliveTimeout: 0, requestTimeout: 0 } : {});
  const app = next({
    dev: development,
    httpServer: server,
    hostname: new URL(PUBLIC_URL).hostname,
    port: PORT,
  });
  await app.prepare();
  const publicFiles = await listPublicFiles('public');
  const settings = {
    publicUrl: PUBLIC_URL,
    development,
    isPublicFile: (path: string) => publicFiles.has(path),
  };
  const handler = app.getRequestHandler();
  const reader = answerReader(settings, handler);
  const staff = answerStaff({ ...settings, behindDelivery: APPLICATION_SOCKET !== undefined }, handler);
  server.on('request', (request, response) => route({ request, response, reader, staff }));
  await listen(server, APPLICATION_SOCKET ?? PORT);
  endWithParent(server, () => app.close());
  flushCompileCache();
  process.send?.({ type: 'ready' });
}

type Answerer = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;
type Routing = { request: IncomingMessage; response: ServerResponse; reader: Answerer; staff: Answerer };

function route({ request, response, reader, staff }: Routing): void {
  const target = request.url ?? '/';
  const address = parseAddress(target);
  if (!address) answerPlainly(response, 400);
  else if (declaresTooMuch(address.path, request.headers['content-length'])) answerPlainly(response, 413);
  else if (answerHealth(address.path, response)) return;
  else {
    const key = request.method === 'GET' || request.method === 'HEAD' ? pageKey(target) : null;
    const answering = key === null ? staff(request, response, address.path) : reader(request, response, key);
    answering.catch((error) => {
      log().error({ err: error, path: address.path }, 'a request failed');
      answerPlainly(response, 503);
    });
  }
}

async function listen(server: Server, where: string | number): Promise<void> {
  if (typeof where === 'string' && !where.startsWith('\\\\')) {
    await mkdir(dirname(where), { recursive: true });
    await rm(where, { force: true });
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, resolve);
  });
}

function endWithParent(server: Server, close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    server.close(() => close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), finishWithin).unref();
  };
  process.on('SIGTERM', end);
  // Under the supervisor Ctrl-C reaches the whole group; delivery is to finish first.
  if (!process.send) process.on('SIGINT', end);
  else process.on('SIGINT', () => undefined);
  process.on('disconnect', end);
}
