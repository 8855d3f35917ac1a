import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Actor } from '#lib/permissions/actor.ts';
import type { Result } from '#lib/platform/errors.ts';
import type { DeskCommand } from './desk-commands.ts';

/** Another process of the newsroom's server, over the test's database, in which people's commands are run. */
export type DeskProcess = {
  run: (command: DeskCommand, actor: Actor, input: unknown) => Promise<Result<unknown>>;
  end: () => Promise<void>;
};

/** Starts one over DATABASE_URL; resolves once it works. */
export async function startDeskProcess(): Promise<DeskProcess> {
  const child = fork('lib/testing/desk-commands.ts', {
    env: { ...process.env, NODE_OPTIONS: '', VITEST: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The desk process ended at its start.'))),
  ]);
  let last = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  child.on('message', ({ id, result }: { id: number; result: Result<unknown> }) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return {
    run: (command, actor, input) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        child.send({ id: last, command, actor, input });
      }),
    end: () => ended(child),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
