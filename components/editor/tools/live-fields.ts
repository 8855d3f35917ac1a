import type { Editor } from '@tiptap/core';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import type { FieldTexts } from './text-places.ts';

// As they are read, from above.
const roots = [
  { name: 'headline', label: 'Headline', most: 300 },
  { name: 'standfirst', label: 'Standfirst', most: 1000 },
  { name: 'dateline', label: 'Dateline', most: 100 },
  { name: 'ledeCaption', label: 'Caption', most: 1000 },
  { name: 'ledeCredit', label: 'Credit', most: 300 },
  { name: 'ledeAlt', label: 'Alt text', most: 1000 },
];

/** The words of the living text that stand in fields beside the body. */
export function liveFields(editor: Editor, doc: Doc): FieldTexts {
  return {
    list: () =>
      roots
        .map((root) => ({ ...root, text: doc.getText(root.name).toString() }))
        .filter(({ text }) => text !== ''),
    change: (edits) => {
      const names = Object.keys(edits);
      if (names.length === 0) return;
      // Undo in the body then takes back what a tool did to the fields, and nothing that was typed there.
      const undoManager = yUndoPluginKey.getState(editor.state)?.undoManager;
      undoManager?.addToScope(names.map((name) => doc.getText(name)));
      doc.transact(() => {
        for (const name of names) {
          const words = doc.getText(name);
          for (const { from, to, text } of [...(edits[name] ?? [])].reverse()) {
            words.delete(from, to - from);
            words.insert(from, text);
          }
        }
      }, ySyncPluginKey);
    },
  };
}
