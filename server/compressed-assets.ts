import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli } from '#lib/delivery/brotli.ts';

// Of the last two steps of brotli one costs twice the time for two hundredths of the bytes.
const quality = 10;

/** Compresses a build's scripts and stylesheets, each to be found by its content: nobody waits for that after a start. */
export async function compressAssets(build: string): Promise<void> {
  const folder = folderIn(build);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const files = await readdir(join(build, 'static'), { recursive: true });
  const assets = files.filter((file) => /\.(js|css)$/.test(file));
  await Promise.all(
    assets.map(async (asset) => {
      const body = await readFile(join(build, 'static', asset));
      await writeFile(join(folder, nameOf(body)), await brotli(body, quality));
    }),
  );
}

/** Finds what `compressAssets` made of a body; undefined for what it never saw. */
export function compressedIn(build: string): (body: Buffer) => Promise<Buffer | undefined> {
  return async (body) => {
    const path = join(folderIn(build), nameOf(body));
    return existsSync(path) ? readFile(path) : undefined;
  };
}

function folderIn(build: string): string {
  return join(build, 'compressed');
}

function nameOf(body: Buffer): string {
  return `${createHash('sha256').update(body).digest('hex')}.br`;
}
