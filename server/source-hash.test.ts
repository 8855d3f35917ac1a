import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from './source-hash.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-hash-'));
  mkdirSync(join(root, 'lib/deep'), { recursive: true });
  writeFileSync(join(root, 'lib/story.ts'), 'one');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const hash = () => sourceHash(root, ['lib', 'next.config.ts', 'missing'], ['lib/made']);

test('a changed, added or renamed source changes the hash', () => {
  const before = hash();
  writeFileSync(join(root, 'lib/story.ts'), 'two');
  const changed = hash();
  writeFileSync(join(root, 'lib/deep/more.ts'), 'more');
  const added = hash();
  writeFileSync(join(root, 'next.config.ts'), '');
  const single = hash();
  expect(new Set([before, changed, added, single]).size).toBe(4);
});

test('what is said of a file cannot be taken for the name of another', () => {
  writeFileSync(join(root, 'lib/a'), 'b');
  const one = hash();
  rmSync(join(root, 'lib/a'));
  writeFileSync(join(root, 'lib/ab'), '');
  expect(hash()).not.toBe(one);
});

test('tests and generated files do not count', () => {
  const before = hash();
  mkdirSync(join(root, 'lib/made'));
  writeFileSync(join(root, 'lib/made/client.ts'), 'generated');
  writeFileSync(join(root, 'lib/story.test.ts'), 'a test');
  writeFileSync(join(root, 'lib/story.db.test.ts'), 'a test');
  expect(hash()).toBe(before);
});
