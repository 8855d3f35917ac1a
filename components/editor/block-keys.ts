import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { keys } from '#components/ui/keys.ts';
import { askNote, blockStatePlugin } from './block-state.ts';
import { breakOverBlocks } from './break-over-blocks.ts';
import { goOnAt, leavePiece } from './insert-piece.ts';
import { moveBlock } from './move-block.ts';

/** The keys by which blocks are left, selected and moved. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  // Before the keys of line breaks and paragraphs.
  priority: 900,

  addProseMirrorPlugins: () => [blockStatePlugin()],

  addKeyboardShortcuts: () => acts,
});

type Press = (pressed: { editor: Editor }) => boolean;

const acts: Record<string, Press> = {
  [keys['block-up'].combos[0]]: ({ editor }) => moveBlock(-1)(editor.state, editor.view.dispatch),
  [keys['block-down'].combos[0]]: ({ editor }) => moveBlock(1)(editor.state, editor.view.dispatch),
  [keys['leave-block'].combos[0]]: leaveOuter,
  [keys['select-block'].combos[0]]: selectOuter,
  Enter: enter,
  Backspace: dropEmptyFactbox,
};

function enter({ editor }: { editor: Editor }): boolean {
  return askNote(editor) || leaveFactbox(editor) || breakOverBlocks(editor.state, editor.view.dispatch);
}

const outer = new Set(['factbox', 'table', 'gallery', 'pullQuote', 'blockquote']);

/** Where the outermost block that holds the caret begins; null outside of such blocks. */
function outerAt({ state }: Editor): number | null {
  const { $from } = state.selection;
  return $from.depth > 0 && outer.has($from.node(1).type.name) ? $from.before(1) : null;
}

function selectOuter({ editor }: { editor: Editor }): boolean {
  const at = outerAt(editor);
  if (at === null || editor.state.selection.from === at) return false;
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
  return true;
}

function leaveOuter({ editor }: { editor: Editor }): boolean {
  const at = outerAt(editor);
  if (at === null) return false;
  leavePiece(editor, at);
  return true;
}

// The last line, left empty: as in a list, that is the end of it.
function leaveFactbox(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.depth !== 2 || $from.node(1).type.name !== 'factbox') return false;
  const isLast = $from.index(1) === $from.node(1).childCount - 1;
  if (!isLast || $from.node(1).childCount === 1 || $from.parent.content.size > 0) return false;
  const { tr, schema } = editor.state;
  const paragraph = schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const after = $from.after(1);
  tr.insert(after, paragraph).delete($from.before(2), $from.after(2));
  editor.view.dispatch(goOnAt(tr, tr.mapping.map(after, -1)));
  return true;
}

function dropEmptyFactbox({ editor }: { editor: Editor }): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.depth !== 2 || $from.node(1).type.name !== 'factbox') return false;
  const box = $from.node(1);
  const paragraph = editor.schema.nodes.paragraph?.create();
  if (box.textContent !== '' || box.childCount > 1 || box.attrs.title !== '' || !paragraph) return false;
  const { tr } = editor.state;
  tr.replaceWith($from.before(1), $from.after(1), paragraph);
  editor.view.dispatch(goOnAt(tr, $from.before(1)));
  return true;
}
