import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The addresses of the files in the public folder; none when there is no such folder. */
export async function listPublicFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((file) => `/${relative(folder, join(file.parentPath, file.name)).split(sep).join('/')}`),
  );
}
