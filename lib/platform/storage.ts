import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { env } from './env.ts';
import { newId } from './ids.ts';

// Every part begins with a letter or digit, so that no name can climb ("..") or hide (".x").
const storedName = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** The bytes of a stored file, or null when there is none. */
export async function readStored(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(pathOf(name)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A new empty folder on the storage's own disk, to prepare files in; the caller removes it or hands it to `keepFolder`. */
export async function openWorkFolder(): Promise<string> {
  const folder = join(root(), 'work', newId());
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Moves a prepared folder to its stored name, whole or not at all. A folder that is already there stays and wins. */
export async function keepFolder(folder: string, name: string): Promise<void> {
  const target = pathOf(name);
  for (const file of await readdir(folder)) await syncToDisk(join(folder, file));
  await syncToDisk(folder);
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(folder, target);
    await syncToDisk(dirname(target));
  } catch (error) {
    if (!isTaken(error)) throw error;
    await removeFolder(folder);
  }
}

/** Removes a work folder and all that is in it. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Removes work folders that a process left behind when it died: those older than a day. */
export async function sweepWorkFolders(): Promise<void> {
  const parent = join(root(), 'work');
  const left = await readdir(parent).catch(() => []);
  for (const name of left) {
    const folder = join(parent, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 86_400_000) await removeFolder(folder);
  }
}

function root(): string {
  return resolve(/* turbopackIgnore: true */ env().NIGHTDESK_DATA);
}

function pathOf(name: string): string {
  if (!storedName.test(name) || name.length > 200) throw new Error(`not a name in the storage: ${name}`);
  return join(root(), name);
}

// Without this a power cut could keep the rename and lose the bytes.
async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return isFileError(error, ['ENOENT', 'ENOTDIR', 'EISDIR']);
}

function isTaken(error: unknown): boolean {
  return isFileError(error, ['ENOTEMPTY', 'EEXIST']);
}

function isFileError(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
