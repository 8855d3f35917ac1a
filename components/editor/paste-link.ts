import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { embedOf } from '#lib/document/embeds.ts';
import { isSafeLink } from '#lib/document/links.ts';
import { goOnAt, insertPiece } from './insert-piece.ts';
import { closeUndoStep } from './tools/undo-step.ts';

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

/**
 * The link that was just pasted, alone in its paragraph, as an embed; null when it is none. A step of its own, so that undo
 * gives the link back.
 */
export function embedInPlaceOfLink(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const embed = embedOf($from.parent.textContent);
  const piece = embed && state.schema.nodes.embed?.create({ address: embed.address });
  if (!piece || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  const tr = state.tr.delete($from.start(), $from.end());
  return goOnAt(tr, insertPiece(tr, $from.before(), piece));
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
            if (!tr) return false;
            const wasEmpty = view.state.selection.$from.parent.content.size === 0;
            view.dispatch(tr.setMeta('paste', true).scrollIntoView());
            const embedded = wasEmpty ? embedInPlaceOfLink(view.state) : null;
            if (!embedded) return true;
            closeUndoStep(view.state);
            view.dispatch(embedded);
            return true;
          },
        },
      }),
    ];
  },
});
