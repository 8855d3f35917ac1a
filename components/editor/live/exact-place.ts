import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import { changeBetween, type WordsChange } from './words-change.ts';

type Sync = { binding?: ProsemirrorBinding | null; isChangeOrigin?: boolean; addToHistory?: boolean };

/**
 * Where letters repeat, the binding takes the last of them for the new one. Beside a colleague's letters that may be the
 * colleague's, and undo would take that one back. So what was typed goes in at the caret, before the binding compares.
 */
export const ExactPlace = Extension.create({
  name: 'exactPlace',
  // Before the binding writes.
  priority: 1001,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        view: () => ({
          update: ({ state }, before) => {
            const sync: Sync | undefined = ySyncPluginKey.getState(state);
            if (sync?.binding && !sync.isChangeOrigin) write(sync.binding, sync.addToHistory, before, state);
          },
        }),
      }),
    ];
  },
});

function write(
  binding: ProsemirrorBinding,
  addToHistory: boolean | undefined,
  before: EditorState,
  state: EditorState,
): void {
  const typed = whatWasTyped(binding.type, before, state);
  if (!typed) return;
  binding.mux(() => {
    binding.doc.transact((transaction) => {
      transaction.meta.set('addToHistory', addToHistory);
      typed.text.delete(typed.at, typed.out);
      typed.text.insert(typed.at, typed.into);
    }, ySyncPluginKey);
  });
}

/** The change of words in one block of mere text, at the caret; null when anything else of the body changed. */
export function whatWasTyped(
  body: XmlFragment,
  before: EditorState,
  state: EditorState,
): (WordsChange & { text: XmlText }) | null {
  const { $head } = state.selection;
  if (before.doc === state.doc || !$head.parent.isTextblock) return null;
  let shared: XmlFragment = body;
  let old = before.doc;
  for (let depth = 0; depth < $head.depth; depth += 1) {
    const place = $head.index(depth);
    const part = shared.length === old.childCount ? shared.get(place) : null;
    if (!(part instanceof XmlElement) || !areBesideTheSame(old, $head.node(depth), place)) return null;
    shared = part;
    old = old.child(place);
  }
  const text = shared.length === 1 ? shared.get(0) : null;
  if (!(text instanceof XmlText) || !old.sameMarkup($head.parent)) return null;
  const change = changeBetween(old.textContent, $head.parent.textContent, $head.parentOffset);
  // With a picture or a break in it, or something not yet written, the places are others.
  return change && text.length === old.content.size ? { ...change, text } : null;
}

function areBesideTheSame(old: Node, now: Node, place: number): boolean {
  if (!old.sameMarkup(now) || old.childCount !== now.childCount) return false;
  for (let at = 0; at < old.childCount; at += 1)
    if (at !== place && old.child(at) !== now.child(at)) return false;
  return true;
}
