import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { XmlElement, type XmlFragment } from 'yjs';

/**
 * What others type reaches the editor as a replacement of the whole body. Here it becomes the replacement of what differs,
 * so that everything that stands at a place of the text (a card of an upload, a mark of a search) stays at its place.
 */
export const SmallSteps = Extension.create({
  name: 'smallSteps',

  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    const isTheirs = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;
    const small = isTheirs && transaction.docChanged ? smallStep(state, transaction) : transaction;
    next(small);
    const sync = small === transaction ? null : ySyncPluginKey.getState(this.editor.state);
    if (sync?.binding) followNodes(sync.binding, sync.type, this.editor.state.doc);
  },
});

/** The replacement of what differs, in place of one of the whole body; that one itself when the outcome would be another. */
export function smallStep(state: EditorState, whole: Transaction): Transaction {
  if (whole.before !== state.doc) return whole;
  const start = state.doc.content.findDiffStart(whole.doc.content);
  const end = start === null ? null : state.doc.content.findDiffEnd(whole.doc.content);
  if (start === null || end === null) return whole;
  // Where the same letters repeat, the two ends can overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = state.tr.replace(start, end.a + overlap, whole.doc.slice(start, end.b + overlap));
  if (!tr.doc.eq(whole.doc)) return whole;
  tr.setSelection(whole.selection.getBookmark().resolve(tr.doc));
  for (const key of [ySyncPluginKey, 'addToHistory', 'pointer'] as const) {
    const meta = whole.getMeta(key);
    if (meta !== undefined) tr.setMeta(key, meta);
  }
  // What comes after the caret does not move it; to look where it is would lay out the page once more.
  return whole.scrolledIntoView && start < tr.selection.from ? tr.scrollIntoView() : tr;
}

/** Tells the binding which nodes the editor has kept, so that it does not compare them letter by letter at the next key. */
function followNodes(binding: ProsemirrorBinding, shared: XmlFragment, node: Node): void {
  const parts = shared.toArray();
  if (parts.length !== node.childCount) return;
  parts.forEach((part, place) => {
    const child = node.child(place);
    if (!(part instanceof XmlElement) || binding.mapping.get(part) === child) return;
    binding.mapping.set(part, child);
    followNodes(binding, part, child);
  });
}
