import { flushCompileCache } from 'node:module';
import type { PageCache } from '#lib/delivery/page-cache.ts';
import type { DropMessage, WorkerMessage, WorkerSettings } from './settings.ts';
import { makeSite } from './site-server.ts';

const stopWithin = 10_000;

run(JSON.parse(process.argv[2] ?? '{}'));

function run(settings: WorkerSettings): void {
  const { server, cache, stop } = makeSite(settings);
  server.on('error', (error: NodeJS.ErrnoException) =>
    tell({ kind: 'failed', code: error.code ?? error.message }),
  );
  server.listen(settings.port, () => {
    flushCompileCache();
    tell({ kind: 'listening' });
  });
  const end = () => {
    stop(() => process.exit(0));
    setTimeout(() => process.exit(0), stopWithin).unref();
  };
  process.on('message', (message: DropMessage | { kind: 'stop' }) => {
    if (message.kind === 'stop') end();
    else applyDrop(cache, message);
  });
  // The supervisor is gone: nothing would tell this process what to drop.
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the primary decides when a worker ends.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', end);
}

function applyDrop(cache: PageCache, message: DropMessage): void {
  if (message.names === 'all') cache.dropAll();
  else cache.drop(message.names, { takesAway: message.takesAway });
  tell({ kind: 'applied', event: message.event });
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
