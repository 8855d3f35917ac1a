import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';

/** What is asked about blocks: the address of an embed that will stand at a place, or the words of the note that is selected. */
export type Asked = { what: 'embed'; at: number; isReplacing: boolean } | { what: 'note' };

const blockKey = new PluginKey<Asked | null>('blocks');

/** What is being asked, or null. */
export function asked(state: EditorState): Asked | null {
  return blockKey.getState(state) ?? null;
}

/** The footnote or TK marker that is selected. */
export function selectedNote({ selection }: EditorState): { node: Node; at: number } | null {
  if (!(selection instanceof NodeSelection)) return null;
  const { node, from } = selection;
  return node.type.name === 'footnote' || node.type.name === 'tk' ? { node, at: from } : null;
}

/** Asks for the address of an embed, to stand where the caret is or in place of the one at `replacing`. */
export function askEmbed(editor: Editor, replacing?: number): void {
  const at = replacing ?? editor.state.selection.from;
  ask(editor, { what: 'embed', at, isReplacing: replacing !== undefined });
}

/** Moves the keyboard into the words of the selected note; false when none is selected. */
export function askNote(editor: Editor): boolean {
  if (!selectedNote(editor.state)) return false;
  ask(editor, { what: 'note' });
  return true;
}

/** Asks nothing any more. */
export function askNothing(editor: Editor): void {
  ask(editor, null);
}

function ask(editor: Editor, what: Asked | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(blockKey, { asked: what }));
}

/** Keeps what is asked, at its place in a text that changes. */
export function blockStatePlugin(): Plugin<Asked | null> {
  return new Plugin<Asked | null>({
    key: blockKey,
    state: {
      init: () => null,
      apply: (tr, before, _old, state) => {
        const change: { asked: Asked | null } | undefined = tr.getMeta(blockKey);
        if (change) return change.asked;
        if (before?.what === 'note') return selectedNote(state) ? before : null;
        return before && tr.docChanged ? { ...before, at: tr.mapping.map(before.at) } : before;
      },
    },
  });
}
