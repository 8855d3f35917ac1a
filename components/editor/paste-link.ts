import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { isSafeLink } from '#lib/document/links.ts';

/** An address pasted over words links the words; pasted alone it becomes a link. Null when it is no address. */
export function pasteLink(state: EditorState, pasted: string): Transaction | null {
  const href = pasted.trim();
  const link = state.schema.marks.link;
  const { $from, $to, empty } = state.selection;
  if (!link || !/^https?:/i.test(href) || !isSafeLink(href)) return null;
  if (!$from.sameParent($to) || !$from.parent.inlineContent) return null;
  const mark = link.create({ href });
  if (!empty) return state.tr.addMark($from.pos, $to.pos, mark);
  return state.tr.replaceSelectionWith(state.schema.text(href, [mark]), false);
}

/** Addresses pasted into the text. */
export const PasteLink = Extension.create({
  name: 'pasteLink',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const tr = pasteLink(view.state, event.clipboardData?.getData('text/plain') ?? '');
            if (tr) view.dispatch(tr.setMeta('paste', true).scrollIntoView());
            return tr !== null;
          },
        },
      }),
    ];
  },
});
