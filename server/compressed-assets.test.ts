import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressAssets, compressedIn } from './compressed-assets.ts';

const script = Buffer.from('export const headline = "The council voted late on Thursday";\n'.repeat(40));

let build: string;

beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'nightdesk-build-'));
  await mkdir(join(build, 'static', 'chunks'), { recursive: true });
  await writeFile(join(build, 'static', 'chunks', 'desk.js'), script);
});

afterEach(() => rm(build, { recursive: true }));

test('a script is found compressed by what it says, and nothing else is', async () => {
  await compressAssets(build);
  const made = await compressedIn(build)(script);
  expect(made?.byteLength).toBeLessThan(script.byteLength / 4);
  expect(brotliDecompressSync(made ?? Buffer.alloc(0))).toEqual(script);
  expect(await compressedIn(build)(Buffer.from('another build'))).toBeUndefined();
});

test('what an earlier build left is gone with the next', async () => {
  await compressAssets(build);
  await writeFile(join(build, 'static', 'chunks', 'desk.js'), 'the next build');
  await compressAssets(build);
  expect(await compressedIn(build)(script)).toBeUndefined();
});
