import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishInstall, isInstalled } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nightdesk-install-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ devDependencies: { '@press/hammer': '1.0.0' } }),
  );
  writeFileSync(join(root, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

test('an install that was cut short is none', () => {
  expect(isInstalled(root, 'newsroom')).toBe(false);
});

test('what a newsroom runs on is enough to start it, and not to work on it', () => {
  finishInstall(root);
  expect(isInstalled(root, 'newsroom')).toBe(true);
  expect(isInstalled(root, 'all')).toBe(false);
  mkdirSync(join(root, 'node_modules/@press/hammer'), { recursive: true });
  expect(isInstalled(root, 'all')).toBe(true);
});

test('another lock asks for another install', () => {
  finishInstall(root);
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  expect(isInstalled(root, 'newsroom')).toBe(false);
});
