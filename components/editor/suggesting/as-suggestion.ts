import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { markOf } from './suggestions.ts';
import { isOnlySpace, type WordChange, wordChange } from './word-change.ts';

/** Who suggests, when, and under which name a new suggestion goes. */
export type Suggester = { author: string; at: number; id: string };

type Range = { from: number; to: number };

/**
 * What somebody did, as a suggestion: words taken out stay and are marked, words put in are marked. One's own suggested words
 * are really taken out. Null when it cannot be suggested: blocks, formatting, photos.
 */
export function asSuggestion(state: EditorState, tr: Transaction, who: Suggester): Transaction | null {
  const change = wordChange(tr);
  if (!change) return isOnlySpace(tr) ? tr : null;
  const { insertion, deletion } = state.schema.marks;
  if (!insertion || !deletion) return null;
  const attrs = { ...who, ...neighbour(state.doc, change, who.author) };
  const out = state.tr;
  const own: Range[] = [];
  for (const { node, from, to } of textsIn(state.doc, change)) {
    if (isBy(node, 'insertion', who.author)) own.push({ from, to });
    else if (!markOf(node, 'deletion')) out.addMark(from, to, deletion.create(attrs));
  }
  for (const { from, to } of own.toReversed()) out.delete(from, to);
  const at = out.mapping.map(placeFor(state.doc, change));
  const words = change.words.map((node) => node.mark(insertion.create(attrs).addToSet(plainMarks(node))));
  if (words.length > 0) out.insert(at, words);
  const length = words.reduce((size, node) => size + node.nodeSize, 0);
  const caret = length > 0 ? at + length : out.mapping.map(caretAfter(state, change));
  out.setSelection(TextSelection.near(out.doc.resolve(caret), -1));
  return tr.scrolledIntoView ? out.scrollIntoView() : out;
}

function isBy(node: Node, name: 'insertion' | 'deletion', author: string): boolean {
  return markOf(node, name)?.attrs.author === author;
}

function plainMarks(node: Node): readonly Mark[] {
  return node.marks.filter((mark) => mark.type.name !== 'insertion' && mark.type.name !== 'deletion');
}

function textsIn(doc: Node, { from, to }: Range): (Range & { node: Node })[] {
  const texts: (Range & { node: Node })[] = [];
  if (from === to) return texts;
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isText) texts.push({ node, from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) });
  });
  return texts;
}

// What goes on where one suggested a moment ago is part of the same suggestion.
function neighbour(doc: Node, { from, to }: WordChange, author: string): Partial<Suggester> {
  for (const node of [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]) {
    const mark = node?.marks.find(
      ({ type, attrs }) => (type.name === 'insertion' || type.name === 'deletion') && attrs.author === author,
    );
    if (mark) return { id: mark.attrs.id, at: mark.attrs.at };
  }
  return {};
}

// New words follow what they replace; over several blocks, what of it is in the first.
function placeFor(doc: Node, { from, to }: WordChange): number {
  const start = doc.resolve(from);
  if (start.sameParent(doc.resolve(to))) return to;
  return start.parent.isTextblock ? start.end() : to;
}

// After Backspace before what was taken out, after Delete behind it, so that the next one goes on from there.
function caretAfter({ selection }: EditorState, { from, to }: WordChange): number {
  return selection.empty && selection.from === from ? to : from;
}
