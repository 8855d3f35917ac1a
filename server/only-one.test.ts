import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertPortFree, freeLocalPort, holdFolder, runningHere } from './only-one.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'only-one-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, born: '1', address: 'http://localhost:1' })],
  ['a number that another program has now', JSON.stringify({ pid: process.ppid, born: '1', address: '' })],
  ['half a file', '{"pid":'],
])('what a killed start left behind does not stop the next one: %s', (_, left) => {
  writeFileSync(join(folder, 'running.json'), left);
  const release = holdFolder(folder, 'http://localhost:3000');
  release();
  expect(runningHere(folder)).toBeNull();
});

test('a taken port is named, with a way out', async () => {
  const port = await freeLocalPort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, resolve));
  await expect(assertPortFree(port)).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=${port + 1}`));
  expect(await freeLocalPort(port)).not.toBe(port);
  await new Promise((resolve) => holder.close(resolve));
  await assertPortFree(port);
});
