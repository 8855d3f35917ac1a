import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

/** The slash and what is typed after it: where it stands, and the words. */
export type SlashQuery = { from: number; to: number; words: string };

type SlashState = { open: SlashQuery | null };

/** Asked first about each key while the menu is open; true when it was the menu's. */
export type SlashKeys = { current: ((event: KeyboardEvent) => boolean) | null };

const slashKey = new PluginKey<SlashState>('slash');

/** The query of the open slash menu, or null. */
export function slashQuery(state: EditorState): SlashQuery | null {
  return slashKey.getState(state)?.open ?? null;
}

/** Closes the slash menu and leaves what was typed. */
export function closeSlash(tr: Transaction): Transaction {
  return tr.setMeta(slashKey, 'close');
}

// At the start of a paragraph or after a space, so that "and/or" and addresses are left alone.
const typed = /(?:^|\s)\/([\p{L}\p{N}]{0,20})$/u;

function queryAt({ selection }: EditorState): SlashQuery | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc');
  const words = typed.exec(before)?.[1];
  if (words === undefined) return null;
  return { from: $from.pos - words.length - 1, to: $from.pos, words };
}

function next(tr: Transaction, before: SlashState, state: EditorState): SlashState {
  if (tr.getMeta(slashKey) === 'close') return { open: null };
  const found = queryAt(state);
  if (!found) return { open: null };
  // It opens when the slash itself is typed, and stays while the caret is in its words.
  if (before.open) return { open: tr.mapping.map(before.open.from) === found.from ? found : null };
  const isTyped = tr.docChanged && found.words === '' && !tr.getMeta('paste') && !tr.getMeta('history$');
  return { open: isTyped ? found : null };
}

/** Notices a slash typed where a piece could go. */
export const SlashCommands = Extension.create<{ keys: SlashKeys }>({
  name: 'slashCommands',

  addOptions() {
    return { keys: { current: null } };
  },

  addProseMirrorPlugins() {
    const { keys } = this.options;
    return [
      new Plugin<SlashState>({
        key: slashKey,
        state: {
          init: () => ({ open: null }),
          apply: (tr, before, _old, state) => next(tr, before, state),
        },
        props: {
          handleKeyDown: (view, event) => slashQuery(view.state) !== null && (keys.current?.(event) ?? false),
        },
      }),
    ];
  },
});
