import { expect, test } from 'vitest';
import type { BlockChange } from '#lib/document/diff-document.ts';
import { foldUnchanged } from './fold-unchanged.ts';

const same: BlockChange = { kind: 'same', node: { type: 'paragraph' } };
const added: BlockChange = { kind: 'added', node: { type: 'paragraph' }, isMoved: false };
const removed: BlockChange = { kind: 'removed', node: { type: 'paragraph' }, isMoved: false };

test('what changed is shown with the block before and after it, and the rest is counted', () => {
  const parts = foldUnchanged([same, same, same, added, same, same, removed, same, same], false);
  expect(
    parts.map((part) => (part.kind === 'folded' ? part.count : [part.change.kind, part.before])),
  ).toEqual([2, ['same', 2], ['added', null], ['same', 3], ['same', 4], ['removed', 5], ['same', 6], 1]);
});

test('the whole text can be asked for', () => {
  expect(foldUnchanged([same, same, same, added], true)).toHaveLength(4);
});

test('of two texts that are the same, nothing but their length is shown', () => {
  expect(foldUnchanged([same, same], false)).toMatchObject([{ kind: 'folded', count: 2 }]);
});
