import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process for jobs over the test's database, as the supervisor starts one. */
export type JobsProcess = {
  /** Kills it where it stands. */
  kill: () => Promise<void>;
  /** Stops it in the middle of whatever it does, as a machine that swaps or sleeps; `resume` lets it go on. */
  pause: () => void;
  resume: () => void;
  /** Asks it to end; resolves to its exit code. */
  end: () => Promise<number | null>;
};

/** Starts one over DATABASE_URL, its own clock wrong by `clockShift` milliseconds; resolves once it works. */
export async function startJobsProcess({ clockShift = 0 } = {}): Promise<JobsProcess> {
  const child = fork('server/jobs/main.ts', {
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '', CLOCK_SHIFT: String(clockShift) },
    execArgv: clockShift === 0 ? [] : ['--import', './lib/testing/shifted-clock.ts'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The process for jobs ended at its start.'))),
  ]);
  return {
    kill: () => endBy(child, 'SIGKILL'),
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    end: async () => {
      await endBy(child, 'SIGTERM');
      return child.exitCode;
    },
  };
}

async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
