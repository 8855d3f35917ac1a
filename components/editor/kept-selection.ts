import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const name = 'kept-selection';

/**
 * Shows which words are chosen while the focus is elsewhere, in a bar or a field. The browser draws it over the text: what
 * is changed in the text as the focus comes back makes the editor set the old words again, over where the click just was.
 */
export const KeptSelection = Extension.create({
  name: 'keptSelection',

  addProseMirrorPlugins() {
    const { editor } = this;
    const show = (view: EditorView) => {
      const { selection } = view.state;
      const isKept = selection instanceof TextSelection && !selection.empty && !editor.isFocused;
      if (isKept && editor.isEditable) CSS.highlights.set(name, new Highlight(rangeOf(view)));
      else CSS.highlights.delete(name);
    };
    return [
      new Plugin({
        view: () => ('highlights' in CSS ? { update: show, destroy: () => CSS.highlights.delete(name) } : {}),
      }),
    ];
  },
});

function rangeOf(view: EditorView): Range {
  const { from, to } = view.state.selection;
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
