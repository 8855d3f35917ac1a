import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import type { Facts } from '#components/editor/live/live-article.ts';
import type { liveTextRoots } from '#lib/articles/live-fields.ts';

/** Words for the fields of the living text, by their roots. */
export type LiveWords = Partial<Record<(typeof liveTextRoots)[number], string>>;

/** Writes words and choices into the living text so that undo in the body takes them back with what is put in beside them. */
export function fillLiveFields(view: EditorView, doc: Doc, words: LiveWords, facts: Partial<Facts>): void {
  const roots = Object.entries(words).map(([root, said]) => ({ text: doc.getText(root), said }));
  const map = doc.getMap<unknown>('facts');
  yUndoPluginKey.getState(view.state)?.undoManager?.addToScope([map, ...roots.map(({ text }) => text)]);
  doc.transact(() => {
    for (const { text, said } of roots) {
      text.delete(0, text.length);
      text.insert(0, said);
    }
    for (const [key, value] of Object.entries(facts)) map.set(key, value);
  }, ySyncPluginKey);
}
