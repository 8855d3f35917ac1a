import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** One suggestion: the words that it puts in and takes out, wherever they stand, from whom and since when. */
export type Suggestion = {
  id: string;
  author: string;
  at: number;
  from: number;
  to: number;
  inserted: string;
  deleted: string;
};

type Piece = Omit<Suggestion, 'inserted' | 'deleted'> & { name: 'insertion' | 'deletion'; text: string };

const kinds = ['insertion', 'deletion'] as const;

// A text, and a block, that did not change has the suggestions that it had.
const knownTexts = new WeakMap<Node, Suggestion[]>();
const known = new WeakMap<Node, Piece[]>();

/** The suggestions in a text, in the order of their places. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const before = knownTexts.get(doc);
  if (before) return before;
  const found = new Map<string, Suggestion>();
  doc.forEach((block, offset) => {
    for (const { name, text, ...piece } of piecesIn(block)) {
      const { id, author, at } = piece;
      const from = piece.from + offset;
      const one = found.get(id) ?? { id, author, at, from, to: from, inserted: '', deleted: '' };
      one.to = Math.max(one.to, piece.to + offset);
      one[name === 'insertion' ? 'inserted' : 'deleted'] += text;
      found.set(id, one);
    }
  });
  const suggestions = [...found.values()];
  knownTexts.set(doc, suggestions);
  return suggestions;
}

/** The suggestions that the selection touches. */
export function selectedSuggestions({ doc, selection }: EditorState): Suggestion[] {
  return suggestionsIn(doc).filter(({ from, to }) => from <= selection.to && to >= selection.from);
}

/** The mark of this kind that a text carries. */
export function markOf(node: Node, name: 'insertion' | 'deletion'): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === name);
}

/** Takes suggestions up, or turns them down. A paragraph that is left empty by that goes. */
export function settle(state: EditorState, ids: ReadonlySet<string>, isAccepted: boolean): Transaction {
  const { tr, doc } = state;
  const pieces = doc.children.flatMap((block, index) => {
    const offset = doc.children.slice(0, index).reduce((size, { nodeSize }) => size + nodeSize, 0);
    return piecesIn(block).map((piece) => ({ ...piece, from: piece.from + offset, to: piece.to + offset }));
  });
  for (const piece of pieces.toReversed()) {
    if (!ids.has(piece.id)) continue;
    const [from, to] = [tr.mapping.map(piece.from, 1), tr.mapping.map(piece.to, -1)];
    if (from >= to) continue;
    if ((piece.name === 'insertion') === isAccepted) tr.removeMark(from, to, state.schema.marks[piece.name]);
    else takeOut(tr, from, to);
  }
  return tr;
}

function takeOut(tr: Transaction, from: number, to: number): void {
  tr.delete(from, to);
  const at = tr.doc.resolve(from);
  const isEmpty = at.depth === 1 && at.parent.type.name === 'paragraph' && at.parent.content.size === 0;
  if (isEmpty && tr.doc.childCount > 1) tr.delete(at.before(), at.after());
}

function piecesIn(block: Node): Piece[] {
  const before = known.get(block);
  if (before) return before;
  const pieces: Piece[] = [];
  block.descendants((node, at) => {
    for (const name of node.isText ? kinds : []) {
      const mark = markOf(node, name);
      if (!mark) continue;
      const from = at + 1;
      const { id, author, at: since } = mark.attrs;
      pieces.push({
        ...{ id, author, at: since, name },
        from,
        to: from + node.nodeSize,
        text: node.text ?? '',
      });
    }
  });
  known.set(block, pieces);
  return pieces;
}
