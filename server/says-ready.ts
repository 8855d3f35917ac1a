import type { ChildProcess } from 'node:child_process';

const longestStart = 120_000;

/** Resolves once a forked child says that it is ready; rejects when it has not within two minutes. */
export function saysReady(name: string): (child: ChildProcess) => Promise<void> {
  return (child) =>
    new Promise((resolve, reject) => {
      const late = () => reject(new Error(`The ${name} did not start within ${longestStart / 1000} s.`));
      const timer = setTimeout(late, longestStart);
      child.once('exit', () => clearTimeout(timer));
      child.on('message', (message) => {
        if ((message as { type?: string }).type !== 'ready') return;
        clearTimeout(timer);
        resolve();
      });
    });
}
