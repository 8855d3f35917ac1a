import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { type Sign, signLetter, signOf } from './signs.ts';

/** One suggestion: what it puts in and takes out, wherever it stands, from whom and since when; “¶” is where a paragraph ends. */
export type Suggestion = {
  id: string;
  author: string;
  at: number;
  from: number;
  to: number;
  inserted: string;
  deleted: string;
};

/** A part of a suggestion. `isLast`: nothing but suggested words follows in its paragraph. */
export type Piece = Omit<Suggestion, 'inserted' | 'deleted'> & {
  name: 'insertion' | 'deletion' | Sign;
  text: string;
  isLast: boolean;
};

const kinds = ['insertion', 'deletion'] as const;

// A text, and a block, that did not change has the suggestions that it had.
const knownTexts = new WeakMap<Node, Suggestion[]>();
const known = new WeakMap<Node, Piece[]>();

/** The suggestions in a text, in the order of their places. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const before = knownTexts.get(doc);
  if (before) return before;
  const found = new Map<string, Suggestion>();
  for (const { id, author, at, from, to, name, text } of piecesOf(doc)) {
    const one = found.get(id) ?? { id, author, at, from, to: from, inserted: '', deleted: '' };
    one.to = Math.max(one.to, to);
    one[name === 'insertion' || name === 'break' ? 'inserted' : 'deleted'] += text;
    found.set(id, one);
  }
  const suggestions = [...found.values()];
  knownTexts.set(doc, suggestions);
  return suggestions;
}

/** The suggestions that the selection touches. */
export function selectedSuggestions({ doc, selection }: EditorState): Suggestion[] {
  return suggestionsIn(doc).filter(({ from, to }) => from <= selection.to && to >= selection.from);
}

/** The mark of this kind that a text carries. */
export function markOf(node: Node | null, name: 'insertion' | 'deletion'): Mark | undefined {
  return node?.marks.find((mark) => mark.type.name === name);
}

/** The parts of all suggestions in a text, in the order of their places. */
export function piecesOf(doc: Node): Piece[] {
  const pieces: Piece[] = [];
  doc.forEach((block, offset) => {
    for (const piece of piecesIn(block))
      pieces.push({ ...piece, from: piece.from + offset, to: piece.to + offset });
  });
  return pieces;
}

function piecesIn(block: Node): Piece[] {
  const before = known.get(block);
  if (before) return before;
  const pieces: Piece[] = [];
  block.descendants((node, at, parent, index) => {
    for (const name of node.isText ? kinds : []) {
      const mark = markOf(node, name);
      if (!mark) continue;
      const { id, author, at: since } = mark.attrs;
      const isLast = parent?.children.slice(index + 1).every((next) => markOf(next, 'insertion')) ?? true;
      let from = at + 1;
      for (const text of partsOf(node, name)) {
        const to = from + text.length;
        const sign = name === 'insertion' && text === signLetter ? signOf(node) : null;
        pieces.push({ id, author, at: since, name: sign ?? name, from, to, text, isLast });
        from = to;
      }
    }
  });
  known.set(block, pieces);
  return pieces;
}

// Each sign is a part of its own; what somebody else wrote in among them is words.
function partsOf(node: Node, name: string): string[] {
  const text = node.text ?? '';
  return name === 'insertion' && signOf(node) ? text.split(/(?<=¶)|(?=¶)/) : [text];
}
