import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The oldest version of each dependency that is not known to be broken or open (reasons: docs/decisions/0058). */
const floors: Record<string, string> = {
  next: '16.4.5',
  'next-auth': '4.24.15',
  sharp: '0.35.5',
  nodemailer: '10.4.1',
  '@tiptap/core': '3.31.3',
  '@tiptap/pm': '3.31.3',
  '@tiptap/react': '3.31.3',
  '@hocuspocus/server': '4.7.0',
};

type Lock = { packages: Record<string, { version?: string }> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test.each(Object.entries(floors))('%s is at least %s', (name, floor) => {
  const version = lock.packages[`node_modules/${name}`]?.version ?? '0.0.0';
  expect(compareVersions(version, floor)).toBeGreaterThanOrEqual(0);
});

test('every TipTap package has the same version', () => {
  const versions = Object.entries(lock.packages)
    .filter(([path]) => path.includes('node_modules/@tiptap/') && !path.endsWith('/y-tiptap'))
    .map(([, entry]) => entry.version);
  expect(new Set(versions).size).toBe(1);
});

test('Prisma, its client and its adapter are of one version', () => {
  const versions = ['prisma', '@prisma/client', '@prisma/adapter-pg'].map(
    (name) => lock.packages[`node_modules/${name}`]?.version,
  );
  expect(new Set(versions).size).toBe(1);
});

test('package.json names exact versions only', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const inexact = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(inexact).toEqual([]);
});

function compareVersions(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number);
  const right = b.split(/[.-]/).map(Number);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
