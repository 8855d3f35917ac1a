import { mkdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import { dirname } from 'node:path';
import next from 'next';
import { endHearing } from '#lib/audit/heard-events.ts';
import { env, environment } from '#lib/platform/env.ts';
import { acceptSockets, turnAway, wantsLive } from '#server/live/accept-sockets.ts';
import { LiveServer } from '#server/live/live-server.ts';
import { readPageStyles } from './page-styles.ts';
import { listPublicFiles } from './public-files.ts';
import { answerReader } from './reader-answer.ts';
import { routeRequest } from './route-request.ts';
import { answerStaff } from './staff-answer.ts';
import { warmUp } from './warm-up.ts';

const finishWithin = 10_000;

await main();

async function main(): Promise<void> {
  const { NODE_ENV, PORT, PUBLIC_URL, APPLICATION_SOCKET } = env();
  const development = NODE_ENV !== 'production';
  // Behind the socket stands delivery alone, which decides when a connection has been idle for long enough.
  const server = createServer(APPLICATION_SOCKET ? { keepAliveTimeout: 0, requestTimeout: 0 } : {});
  // Next would hang up on every WebSocket whose path is also a page's: it is handed its own ones alone.
  const forNext = createServer();
  const app = next({
    dev: development,
    httpServer: forNext,
    hostname: new URL(PUBLIC_URL).hostname,
    port: PORT,
  });
  await app.prepare();
  const publicFiles = await listPublicFiles('public');
  const settings = {
    publicUrl: PUBLIC_URL,
    development,
    isPublicFile: (path: string) => publicFiles.has(path),
    styles: await readPageStyles(environment().NIGHTDESK_BUILD ?? '.next'),
  };
  const handler = app.getRequestHandler();
  const reader = answerReader(settings, handler);
  const staff = answerStaff({ ...settings, behindDelivery: APPLICATION_SOCKET !== undefined }, handler);
  server.on('request', routeRequest(reader, staff));
  const live = new LiveServer();
  const acceptLive = acceptSockets(live);
  server.on('upgrade', (request, socket, head) => {
    if (wantsLive(request)) acceptLive(request, socket, head);
    else if (!forNext.emit('upgrade', request, socket, head)) turnAway(socket);
  });
  await listen(server, APPLICATION_SOCKET ?? PORT);
  if (!development) await warmUp(APPLICATION_SOCKET ?? PORT, new URL(PUBLIC_URL).host);
  endWithParent(server, live, () => app.close());
  flushCompileCache();
  process.send?.({ type: 'ready' });
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

function endWithParent(server: Server, live: LiveServer, close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    endHearing();
    void live.stop().finally(() => {
      server.close(() => close().finally(() => process.exit(0)));
      server.closeIdleConnections();
    });
    setTimeout(() => process.exit(0), finishWithin).unref();
  };
  process.on('SIGTERM', end);
  // Under the supervisor Ctrl-C reaches the whole group; delivery is to finish first.
  if (!process.send) process.on('SIGINT', end);
  else process.on('SIGINT', () => undefined);
  process.on('disconnect', end);
}
