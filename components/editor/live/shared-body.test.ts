import { getExtensionField } from '@tiptap/core';
import { expect, test } from 'vitest';
import { SharedBody } from './shared-body.ts';

test('with nothing to take back or to do again, the keys of that do nothing, and are nobody else’s', () => {
  const commands = { undo: () => false, redo: () => false };
  const context = { name: 'body', options: {}, storage: {}, editor: { commands }, type: null };
  const shortcuts = getExtensionField<() => Record<string, () => boolean>>(
    SharedBody,
    'addKeyboardShortcuts',
    context,
  );
  expect(Object.entries(shortcuts()).map(([key, press]) => [key, press()])).toEqual([
    ['Mod-z', true],
    ['Mod-y', true],
    ['Shift-Mod-z', true],
  ]);
});
