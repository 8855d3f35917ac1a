import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A hash over the names and contents of these files and folders; tests, and what `leaveOut` names, do not count. */
export function sourceHash(root: string, roots: string[], leaveOut: string[] = []): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of roots.flatMap((name) => filesUnder(join(root, name))).sort()) {
    const name = relative(root, path);
    if (/\.test\.tsx?$/.test(name) || leaveOut.some((folder) => name.startsWith(folder))) continue;
    hash.update(`\0${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
