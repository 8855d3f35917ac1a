import { flushCompileCache } from 'node:module';
import type { PageCache } from '#lib/delivery/page-cache.ts';
import type { Answer } from '#lib/delivery/types.ts';
import type { DropMessage, PrimaryMessage, WorkerMessage, WorkerSettings } from './settings.ts';
import { makeSite } from './site-server.ts';

const stopWithin = 10_000;

run(JSON.parse(process.argv[2] ?? '{}'));

function run(settings: WorkerSettings): void {
  let turn = 0;
  const { server, cache, stop } = makeSite(settings, (key, answer) =>
    tell({ kind: 'page', turn, key, answer }),
  );
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
  process.on('message', (message: PrimaryMessage) => {
    if (message.kind === 'stop') end();
    else if (message.kind === 'page') cache.adopt(message.key, reviveBody(message.answer));
    else {
      turn = message.turn;
      applyDrop(cache, message);
    }
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
  tell({ kind: 'applied', turn: message.turn });
}

// Between processes a Buffer may arrive as the plain bytes it is made of.
function reviveBody(answer: Answer): Answer {
  const { buffer, byteOffset, byteLength } = answer.body;
  return { ...answer, body: Buffer.from(buffer, byteOffset, byteLength) };
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
