import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressAssets } from './compressed-assets.ts';
import { runNode } from './run-child.ts';
import { sourceHash } from './source-hash.ts';

const generatedClient = 'lib/platform/prisma';

const buildSources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema', 'instrumentation.ts', 'proxy.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];

/** Makes the Prisma client if the schema has changed since it was made; says whether it did. */
export async function generateClient(): Promise<boolean> {
  const stamp = join(generatedClient, '.made-from');
  const hash = sourceHash('.', ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (isStamped(stamp, hash)) return false;
  rmSync(stamp, { force: true });
  // Generating needs no engine, but looks for one; any program that exists will do (docs/decisions/0003).
  await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(stamp, hash);
  return true;
}

/** Whether the production build in `folder` is complete and was made from today's sources. */
export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'BUILD_ID')) && isStamped(stampOf(folder), buildHash());
}

/** Makes the production build in `folder`. Only a finished one is stamped, so one that was cut short is made again. */
export async function build(folder: string, onLine?: (line: string) => void): Promise<void> {
  rmSync(stampOf(folder), { force: true });
  const hash = buildHash();
  await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { NIGHTDESK_BUILD: folder, NODE_ENV: 'production' },
    ...(onLine ? { onLine } : {}),
  });
  onLine?.('compressing scripts and styles');
  await compressAssets(folder);
  writeFileSync(stampOf(folder), hash);
}

function buildHash(): string {
  return sourceHash('.', buildSources, [generatedClient]);
}

function stampOf(folder: string): string {
  return resolve(folder, 'nightdesk-made-from');
}

function isStamped(path: string, hash: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}
