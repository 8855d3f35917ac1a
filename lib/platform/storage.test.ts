import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from './env.ts';
import { keepFolder, openWorkFolder, readStored, sweepWorkFolders } from './storage.ts';

let data = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nightdesk-storage-'));
  env().NIGHTDESK_DATA = data;
});
afterAll(() => rm(data, { recursive: true }));

async function prepared(text: string): Promise<string> {
  const folder = await openWorkFolder();
  await writeFile(join(folder, '320.jpg'), text);
  return folder;
}

test('a prepared folder appears under its name, and its work folder is gone', async () => {
  await keepFolder(await prepared('a harbour'), 'media/ab/abcd');
  expect(Buffer.from((await readStored('media/ab/abcd/320.jpg')) ?? []).toString()).toBe('a harbour');
  expect(await readdir(join(data, 'work'))).toEqual([]);
});

test('what is already kept is not replaced', async () => {
  await keepFolder(await prepared('the first'), 'media/cd/cdef');
  await keepFolder(await prepared('the second'), 'media/cd/cdef');
  expect(Buffer.from((await readStored('media/cd/cdef/320.jpg')) ?? []).toString()).toBe('the first');
  expect(await readdir(join(data, 'work'))).toEqual([]);
});

test('a file that is not there is null', async () => {
  expect(await readStored('media/no/such.jpg')).toBeNull();
  expect(await readStored('media/ab/abcd')).toBeNull();
  expect(await readStored('media/ab/abcd/320.jpg/x')).toBeNull();
});

test.each([
  '',
  '/etc/passwd',
  '../secret',
  'media/../../secret',
  'media//x',
  'media/.hidden',
  'media\\..\\x',
  'a\0b',
])('%j is no name', async (name) => {
  await expect(readStored(name)).rejects.toThrow('not a name');
});

test('only what a dead process left behind is swept away', async () => {
  const [old, fresh] = [await openWorkFolder(), await openWorkFolder()];
  await utimes(old, new Date(0), new Date(0));
  await sweepWorkFolders();
  expect(await readdir(join(data, 'work'))).toEqual([fresh.split('/').at(-1)]);
});
