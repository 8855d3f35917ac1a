import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Where a piece goes that is asked for at a position: before the block there when it is empty, else after it. A gallery takes it in. */
export function placeForPiece(doc: Node, position: number): number {
  const at = doc.resolve(Math.min(position, doc.content.size));
  if (at.depth === 0 || at.parent.type.name === 'gallery') return at.pos;
  const block = at.node(1);
  return block.isTextblock && block.content.size === 0 ? at.before(1) : at.after(1);
}

/** Puts a piece between two blocks; there is always a paragraph after it in which to go on. Answers where that begins. */
export function insertPiece(tr: Transaction, place: number, piece: Node): number {
  const after = tr.insert(place, piece).mapping.map(place);
  ensureBlockAt(tr, after);
  return after;
}

function ensureBlockAt(tr: Transaction, place: number): void {
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  if (paragraph && place >= tr.doc.content.size) tr.insert(place, paragraph);
}

/** From a piece's own fields into the text that it holds. */
export function enterPiece(editor: Editor, position: number | undefined): void {
  if (position === undefined) return;
  editor.view.dispatch(goOnAt(editor.state.tr, position + 1));
  editor.view.focus();
}

/** From a piece's own fields back into the text: into the block after it, which is made if there is none. */
export function leavePiece(editor: Editor, position: number | undefined): void {
  const { tr } = editor.state;
  const piece = position === undefined ? null : tr.doc.nodeAt(position);
  if (position === undefined || !piece) return;
  const after = position + piece.nodeSize;
  ensureBlockAt(tr, after);
  editor.view.dispatch(goOnAt(tr, after));
  editor.view.focus();
}

/** Puts the caret into the block that begins at a place. */
export function goOnAt(tr: Transaction, place: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place), 1)).scrollIntoView();
}

/** Puts a footnote at the caret and selects it. Its mark stands at the word: the space that the menu asks for is taken away. */
export function putNote(tr: Transaction): void {
  const { footnote } = tr.doc.type.schema.nodes;
  if (!footnote) return;
  const { from, $from } = tr.selection;
  const at = /\S $/.test($from.nodeBefore?.text ?? '') ? from - 1 : from;
  tr.replaceWith(at, from, footnote.create());
  tr.setSelection(NodeSelection.create(tr.doc, at));
}
