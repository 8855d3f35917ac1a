import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';

/** What the text tools draw over the text, and the language that it is in. */
export type Layers = { found: DecorationSet; hints: DecorationSet; language: string };

/** What is done while somebody types: by a tool that comes later than the editor. */
export type TypingHook = {
  /** A letter is about to be written; true when this was done here. */
  write: (view: EditorView, letter: string, plain: () => Transaction) => boolean;
  /** Backspace; true when it took back what was done here. */
  takeBack: (view: EditorView) => boolean;
};

declare module '@tiptap/core' {
  interface Storage {
    toolLayers: { typing: TypingHook | null };
  }
}

const layersKey = new PluginKey<Layers>('toolLayers');

/**
 * Where text tools draw and listen. It is there from the start and costs nothing: plugins that came later would make every
 * other begin anew, and the history of undo with them.
 */
export const ToolLayers = Extension.create({
  name: 'toolLayers',
  // After lists, dividers and the slash menu, which know better what a letter means.
  priority: 1,

  addStorage() {
    return { typing: null as TypingHook | null };
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<Layers>({
        key: layersKey,
        state: {
          init: () => ({ found: DecorationSet.empty, hints: DecorationSet.empty, language: '' }),
          apply: (tr, layers) => ({ ...moved(layers, tr), ...tr.getMeta(layersKey) }),
        },
        props: {
          decorations: (state) => layersKey.getState(state)?.found,
          attributes: { spellcheck: 'true' },
          handleTextInput: (view, _from, _to, letter, plain) =>
            storage.typing?.write(view, letter, plain) ?? false,
          handleKeyDown: (view, event) =>
            event.key === 'Backspace' && (storage.typing?.takeBack(view) ?? false),
        },
      }),
      new Plugin({ props: { decorations: (state) => layersKey.getState(state)?.hints } }),
    ];
  },
});

/** What is drawn now. */
export function layersOf(view: EditorView): Layers | undefined {
  return layersKey.getState(view.state);
}

/** Draws something else, or sets the language; nothing of it is in the text or in its history. */
export function setLayers(view: EditorView, change: Partial<Layers>): void {
  if (view.isDestroyed || !layersKey.getState(view.state)) return;
  view.dispatch(view.state.tr.setMeta(layersKey, change).setMeta('addToHistory', false));
}

function moved(layers: Layers, tr: Transaction): Layers {
  if (!tr.docChanged) return layers;
  return {
    ...layers,
    found: layers.found.map(tr.mapping, tr.doc),
    hints: layers.hints.map(tr.mapping, tr.doc),
  };
}
