import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Shows which words are chosen while the focus is elsewhere, in a bar or a field. It only draws: where a click puts the
 * caret when the focus comes back is the browser's to say (TipTap's own `Selection` sets the old words again after it).
 */
export const KeptSelection = Extension.create({
  name: 'keptSelection',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection }) => {
            if (!(selection instanceof TextSelection) || selection.empty) return null;
            if (editor.isFocused || !editor.isEditable) return null;
            const { from, to } = selection;
            return DecorationSet.create(doc, [Decoration.inline(from, to, { class: 'kept-selection' })]);
          },
        },
      }),
    ];
  },
});
