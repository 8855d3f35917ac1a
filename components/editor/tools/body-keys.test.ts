import { getExtensionField } from '@tiptap/core';
import { expect, test } from 'vitest';
import { type KeyName, keys } from '#components/ui/keys.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';

const bound = new Set(
  documentSpecs.flatMap((extension) => {
    const context = { name: extension.name, options: extension.options, storage: {}, editor: {}, type: null };
    const shortcuts = getExtensionField<() => object>(extension, 'addKeyboardShortcuts', context);
    return shortcuts ? Object.keys(shortcuts()) : [];
  }),
);

// What the specs bind themselves; undo, the link and the bar are bound by the editor around them.
const ofSpecs: KeyName[] = [
  ...(['bold', 'italic', 'underline', 'strike', 'heading', 'subheading'] as const),
  ...(['bullet-list', 'ordered-list', 'quote', 'line-break'] as const),
];

test.each(ofSpecs)('the key of %s in the list is the one that the body listens to', (name) => {
  for (const combo of keys[name].combos) expect([...bound]).toContain(combo);
});
