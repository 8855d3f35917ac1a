import type { Editor } from '@tiptap/core';
import type { Node, NodeType } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { askNote } from './block-state.ts';
import { goOnAt, insertPiece, placeForPiece, putNote } from './insert-piece.ts';

/** Puts a divider where the caret is. */
export function insertDivider(editor: Editor): void {
  put(editor, editor.schema.nodes.divider?.create());
}

/** Puts a factbox where the caret is, and goes on with its title. */
export function insertFactbox(editor: Editor): void {
  const place = put(editor, editor.schema.nodes.factbox?.createAndFill(), 'inside');
  // Its field is drawn a moment later.
  requestAnimationFrame(() => {
    const box = place === null ? null : editor.view.nodeDOM(place);
    if (box instanceof HTMLElement) box.querySelector('textarea')?.focus({ preventScroll: true });
  });
}

/** Puts an empty gallery where the caret is, selected, so that the photos chosen next come into it. */
export function insertGallery(editor: Editor): void {
  put(editor, editor.schema.nodes.gallery?.create(), 'select');
}

/** Puts a table of three columns under a row of headings where the caret is. */
export function insertTable(editor: Editor): void {
  const { table, tableRow, tableHeader, tableCell } = editor.schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell) return;
  const row = (cell: NodeType) => {
    const cells = [0, 1, 2].flatMap(() => cell.createAndFill() ?? []);
    return tableRow.create(null, cells);
  };
  put(editor, table.create(null, [row(tableHeader), row(tableCell), row(tableCell)]), 'inside');
}

/** Puts the place for corrections where the caret is; a text has one, so where there is one it is shown. */
export function insertCorrections(editor: Editor): void {
  const { doc } = editor.state;
  const present = doc.children.findIndex(({ type }) => type.name === 'corrections');
  if (present < 0) return void put(editor, editor.schema.nodes.corrections?.create());
  const at = doc.children.slice(0, present).reduce((size, child) => size + child.nodeSize, 0);
  editor.chain().setNodeSelection(at).scrollIntoView().run();
}

/** Puts a footnote after the words before the caret, and goes on with what it says. */
export function insertFootnote(editor: Editor): void {
  const { tr } = editor.state;
  putNote(tr);
  editor.view.dispatch(tr.scrollIntoView());
  askNote(editor);
}

/** Puts the marker of something that is still to come where the caret is. */
export function insertTk(editor: Editor): void {
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'tk' }])
    .run();
}

function put(editor: Editor, piece: Node | null | undefined, then: 'after' | 'inside' | 'select' = 'after') {
  if (!piece) return null;
  const { tr } = editor.state;
  const place = placeForPiece(tr.doc, tr.selection.from);
  const after = insertPiece(tr, place, piece);
  if (then === 'select') tr.setSelection(NodeSelection.create(tr.doc, place)).scrollIntoView();
  else goOnAt(tr, then === 'inside' ? place + 1 : after);
  editor.view.dispatch(tr);
  return place;
}
