import { watchParent } from '#scripts/processes.mjs';

type Task = () => Promise<void> | void;

const tasks: Task[] = [];
let stopped: Promise<void> | undefined;

/** Registers what must be stopped at the end; the last one registered is stopped first. Returns what takes it off the list. */
export function onStop(task: Task): () => void {
  tasks.push(task);
  return () => {
    const at = tasks.indexOf(task);
    if (at >= 0) tasks.splice(at, 1);
  };
}

/** Stops everything, last begun first; called again, it waits for the same end. */
export function stopAll(): Promise<void> {
  stopped ??= stopEach();
  return stopped;
}

/** Whether the end has begun: what fails from then on was meant to. */
export function isStopping(): boolean {
  return stopped !== undefined;
}

/** Stops everything, then this process, when it is asked to end or falls over. */
export function stopOnSignals(): void {
  const leave = async () => {
    await stopAll();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  watchParent(leave);
  process.on('uncaughtException', async (error) => {
    console.error(error);
    await stopAll();
    process.exit(1);
  });
}

async function stopEach(): Promise<void> {
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    try {
      await task();
    } catch (error) {
      console.error(error);
    }
  }
}
