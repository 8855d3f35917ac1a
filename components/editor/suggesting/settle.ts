import type { EditorState, Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { nextLine, signLetter } from './signs.ts';
import { markOf, type Piece, piecesOf } from './suggestions.ts';

/** Takes suggestions up, or turns them down. */
export function settle(state: EditorState, ids: ReadonlySet<string>, isAccepted: boolean): Transaction {
  const { tr } = state;
  const pieces = piecesOf(state.doc).filter(({ id }) => ids.has(id));
  const [signs, words] = [pieces.filter(isSign), pieces.filter((piece) => !isSign(piece))];
  // Words first: only then it shows which paragraphs are empty.
  for (const piece of words.toReversed()) settleWords(tr, piece, isAccepted);
  for (const piece of signs.toReversed()) settleSign(tr, piece, isAccepted);
  return tr;
}

function isSign({ name }: Piece): boolean {
  return name === 'break' || name === 'join';
}

function settleWords(tr: Transaction, piece: Piece, isAccepted: boolean): void {
  const [from, to] = [tr.mapping.map(piece.from, 1), tr.mapping.map(piece.to, -1)];
  if (from >= to) return;
  const mark = tr.doc.type.schema.marks[piece.name];
  if ((piece.name === 'insertion') === isAccepted) tr.removeMark(from, to, mark);
  else tr.delete(from, to);
}

function settleSign(tr: Transaction, piece: Piece, isAccepted: boolean): void {
  const [from, to] = [tr.mapping.map(piece.from, 1), tr.mapping.map(piece.to, -1)];
  if (from >= to) return;
  const struck = markOf(tr.doc.nodeAt(from), 'deletion');
  tr.delete(from, to);
  if (!isAccepted) return;
  if (piece.name === 'break') part(tr, from, piece.isLast);
  else if (piece.isLast) join(tr, from);
  // Somebody else suggests that it stays as it was.
  const { schema } = tr.doc.type;
  const sign = piece.name === 'break' ? 'join' : 'break';
  if (struck) tr.insert(from, schema.text(signLetter, [schema.mark('insertion', { ...struck.attrs, sign })]));
}

// As Enter does it: behind and before a heading begins a paragraph, and in a list an item.
function part(tr: Transaction, at: number, isAtEnd: boolean): void {
  const $at = tr.doc.resolve(at);
  const { paragraph } = tr.doc.type.schema.nodes;
  if (!paragraph) return;
  const depth = $at.depth > 1 && $at.node(-1).type.name === 'listItem' ? 2 : 1;
  const after = isAtEnd && depth === 1 ? [{ type: paragraph }] : undefined;
  if (!canSplit(tr.doc, at, depth, after)) return;
  tr.split(at, depth, after);
  if ($at.parentOffset === 0 && !isAtEnd && $at.parent.type.name === 'heading')
    tr.setBlockType(at, at, paragraph);
}

function join(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at);
  const below = nextLine($at);
  if (below === null) return;
  // The line that is left keeps its kind.
  if ($at.parent.content.size === 0 && $at.depth === 1) tr.delete($at.before(), $at.after());
  else tr.delete($at.end(), below);
}
