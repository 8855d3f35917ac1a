import { fork } from 'node:child_process';
import { environment } from '#lib/platform/env.ts';
import { saysReady } from './says-ready.ts';
import { type Supervised, supervise } from './supervise.ts';

// Left to itself the heap grows with the machine: under load to twice of what it holds, for a tenth of the time.
const heapLimits = ['--max-semi-space-size=8', '--max-old-space-size=1024'];

/** Starts the application, behind a socket in production or on its own port in development, and keeps it alive. */
export function startApplication(socketPath: string | null): Promise<Supervised> {
  return supervise({
    name: 'application',
    spawn: () =>
      fork('server/application/main.ts', {
        env: { ...environment(), ...(socketPath ? { APPLICATION_SOCKET: socketPath } : {}) },
        detached: true,
        execArgv: socketPath ? heapLimits : [],
      }),
    ready: saysReady('application'),
    farewell: [['SIGTERM', 5000]],
  });
}
