import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { type Charge, supervise } from './supervise.ts';

/** A child that says a word when it works, and then lives until it is asked to end. */
const patient = `console.log('ready'); setInterval(() => {}, 1000);`;

function charge(script: string, born: ChildProcess[]): Charge {
  return {
    name: 'press',
    spawn: () => {
      const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      born.push(child);
      return child;
    },
    ready: async (child) => {
      if (child.stdout) await once(child.stdout, 'data');
    },
    farewell: [['SIGTERM', 5000]],
  };
}

test('a child that dies is started again, and one that is stopped is not', async () => {
  const born: ChildProcess[] = [];
  const supervised = await supervise(charge(patient, born));
  born[0]?.kill('SIGKILL');
  await expect.poll(() => born.length).toBe(2);
  const second = born[1];
  if (!second?.stdout) throw new Error('the second child has no output');
  await once(second.stdout, 'data');
  await supervised.stop();
  expect(second.signalCode).toBe('SIGTERM');
  expect(born).toHaveLength(2);
});

test('a child that ends before it is ready fails the start', async () => {
  const born: ChildProcess[] = [];
  await expect(supervise(charge('process.exit(3)', born))).rejects.toThrow(
    /press ended while starting \(3\)/,
  );
  expect(born).toHaveLength(1);
});

test('a child that is deaf to its signal is killed', async () => {
  const born: ChildProcess[] = [];
  const deaf = charge(`process.on('SIGTERM', () => {}); ${patient}`, born);
  const supervised = await supervise({ ...deaf, farewell: [['SIGTERM', 100]] });
  await supervised.stop();
  const child = born[0];
  if (child?.signalCode === null) await once(child, 'exit');
  expect(child?.signalCode).toBe('SIGKILL');
});
