import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type SlashItem, type SlashOpeners, slashItems } from './slash-items.ts';
import { closeUndoStep } from './tools/undo-step.ts';

/** The open menu: where the slash and its words stand, what fits them, and which of it is chosen. */
export type OpenSlash = { from: number; to: number; words: string; items: SlashItem[]; chosen: number };

type Change = { close: true } | { choose: number };

const slashKey = new PluginKey<OpenSlash | null>('slash');

/** The open slash menu, or null. */
export function openSlash(state: EditorState): OpenSlash | null {
  return slashKey.getState(state) ?? null;
}

/** Chooses an entry of the open menu, without running it. */
export function chooseSlash(editor: Editor, place: number): void {
  change(editor, { choose: place });
}

/** Takes the slash and its words away and does what was chosen. */
export function runSlash(editor: Editor, item: SlashItem, openers: SlashOpeners): void {
  const open = openSlash(editor.state);
  if (!open) return;
  editor.chain().focus().deleteRange({ from: open.from, to: open.to }).run();
  // Undo takes back the piece alone, and not what was typed just before or is typed into it.
  closeUndoStep(editor.state);
  item.run(editor, openers);
  closeUndoStep(editor.state);
}

function change(editor: Editor, what: Change): void {
  editor.view.dispatch(editor.state.tr.setMeta(slashKey, what));
}

type Query = { from: number; to: number; words: string; isInside: boolean };

// At the start of a paragraph or after a space, so that "and/or" and addresses are left alone.
const typed = /(?:^|\s)\/([\p{L}\p{N}]{0,20})$/u;

function findQuery({ selection }: EditorState): Query | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc');
  const words = typed.exec(before)?.[1];
  if (words === undefined) return null;
  return { from: $from.pos - words.length - 1, to: $from.pos, words, isInside: $from.depth > 1 };
}

function next(tr: Transaction, before: OpenSlash | null, state: EditorState): OpenSlash | null {
  const change: Change | undefined = tr.getMeta(slashKey);
  if (change && 'close' in change) return null;
  if (change) return before && { ...before, chosen: change.choose };
  const query = findQuery(state);
  const items = query ? slashItems(query.words, query.isInside) : [];
  if (!query || items.length === 0) return null;
  const { isInside, ...place } = query;
  if (before && tr.mapping.map(before.from, -1) === query.from) {
    return { ...place, items, chosen: query.words === before.words ? before.chosen : 0 };
  }
  // It opens when the slash itself is typed, not when a caret comes by.
  const isTyped = tr.docChanged && query.words === '' && !tr.getMeta('uiEvent') && !tr.getMeta('history$');
  return isTyped ? { ...place, items, chosen: 0 } : null;
}

function handleKey(editor: Editor, openers: SlashOpeners, event: KeyboardEvent): boolean {
  const open = openSlash(editor.state);
  if (!open || event.isComposing) return false;
  const { items, chosen } = open;
  const item = items[chosen];
  if (event.key === 'ArrowDown') chooseSlash(editor, (chosen + 1) % items.length);
  else if (event.key === 'ArrowUp') chooseSlash(editor, (chosen + items.length - 1) % items.length);
  else if (event.key === 'Escape') change(editor, { close: true });
  else if ((event.key === 'Enter' || event.key === 'Tab') && item) runSlash(editor, item, openers);
  else return false;
  return true;
}

/** The menu's state, and its keys. */
export function slashPlugin(onKey: (event: KeyboardEvent) => boolean): Plugin<OpenSlash | null> {
  return new Plugin<OpenSlash | null>({
    key: slashKey,
    state: { init: () => null, apply: (tr, before, _old, state) => next(tr, before, state) },
    props: { handleKeyDown: (_view, event) => onKey(event) },
  });
}

/** Notices a slash typed where a piece could go, and takes the menu's keys while it is open. */
export const SlashCommands = Extension.create<{ openers: SlashOpeners }>({
  name: 'slashCommands',
  // Before the keys of lists and paragraphs.
  priority: 1000,

  addOptions() {
    return {
      openers: { pickPhoto: () => undefined, pickStory: () => undefined, pickRelated: () => undefined },
    };
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [slashPlugin((event) => handleKey(editor, options.openers, event))];
  },
});
