import { fork } from 'node:child_process';
import { environment } from '#lib/platform/env.ts';
import { saysReady } from './says-ready.ts';
import { type Supervised, supervise } from './supervise.ts';

/** Starts the process for what happens by itself, and keeps it alive. It finishes what it is at before it ends. */
export function startJobs(): Promise<Supervised> {
  return supervise({
    name: 'process for jobs',
    spawn: () =>
      fork('server/jobs/main.ts', {
        env: environment(),
        detached: true,
        execArgv: ['--max-semi-space-size=2', '--max-old-space-size=192'],
      }),
    ready: saysReady('process for jobs'),
    farewell: [['SIGTERM', 15_000]],
  });
}
