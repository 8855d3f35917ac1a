import type { ChildProcess } from 'node:child_process';
import { onStop } from './stopping.ts';

/** A long-lived child: how it is begun, how one knows that it works, and how it is asked to end, more firmly each time. */
export type Charge = {
  name: string;
  spawn: () => ChildProcess;
  ready: (child: ChildProcess) => Promise<void>;
  /** Signals with how long each is given, in milliseconds. SIGKILL comes last by itself. */
  farewell: [NodeJS.Signals, number][];
};

/** A child that is started again when it dies, until it is stopped. */
export type Supervised = { stop: () => Promise<void> };

const longestPause = 10_000;
const steadyAfter = 30_000;

/** Starts a child and keeps it alive until stopAll. Throws if it does not become ready the first time. */
export async function supervise(charge: Charge): Promise<Supervised> {
  let stopping = false;
  let pause = 250;
  let again: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;
  let begun = Date.now();
  const launch = () =>
    begin(charge, (spawned) => {
      child = spawned;
    });

  const watch = () => {
    if (!child || hasEnded(child)) onExit(child?.exitCode ?? null, child?.signalCode ?? null);
    else child.once('exit', onExit);
  };
  const onExit = (code: number | null, signal: string | null) => {
    if (stopping) return;
    if (Date.now() - begun > steadyAfter) pause = 250;
    console.error(`The ${charge.name} ended (${signal ?? code}); starting it again in ${pause} ms.`);
    again = setTimeout(restart, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const restart = async () => {
    begun = Date.now();
    try {
      await launch();
      watch();
    } catch (error) {
      if (!stopping) console.error((error as Error).message);
      onExit(null, null);
    }
  };
  const stop = async () => {
    stopping = true;
    clearTimeout(again);
    if (child) await end(child, charge.farewell);
  };
  onStop(stop);
  await launch();
  watch();
  return { stop };
}

async function begin(charge: Charge, onSpawn: (child: ChildProcess) => void): Promise<void> {
  const child = charge.spawn();
  onSpawn(child);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`The ${charge.name} did not start: ${error.message}`)));
    child.once('exit', (code, signal) =>
      reject(new Error(`The ${charge.name} ended while starting (${signal ?? code}).`)),
    );
  });
  try {
    await Promise.race([charge.ready(child), ended]);
  } catch (error) {
    await end(child, charge.farewell);
    throw error;
  }
}

/** Ends a child: each signal in turn until it is gone, then SIGKILL for its whole group. */
async function end(child: ChildProcess, farewell: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, patience] of farewell) {
    if (hasEnded(child)) return;
    child.kill(signal);
    await endsWithin(child, patience);
  }
  if (!hasEnded(child)) child.kill('SIGKILL');
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function endsWithin(child: ChildProcess, patience: number): Promise<void> {
  return new Promise((resolve) => {
    if (hasEnded(child)) return resolve();
    const timer = setTimeout(resolve, patience);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
