import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isOnlySpace, type LineChange, type LinePart, lineChanges } from './line-change.ts';
import { type Sign, signLetter, signOf } from './signs.ts';
import { markOf } from './suggestions.ts';

/** Who suggests, when, and under which name a new suggestion goes. */
export type Suggester = { author: string; at: number; id: string };

/**
 * What somebody did, as one suggestion: words taken out stay and are marked, words put in are marked, and a letter stands for
 * each paragraph that is parted or joined. One's own suggested words are really taken out. Null when it cannot be suggested:
 * blocks, formatting, photos.
 */
export function asSuggestion(state: EditorState, tr: Transaction, who: Suggester): Transaction | null {
  const changes = lineChanges(tr);
  if (!changes || changes.length === 0) return isOnlySpace(tr) ? tr : null;
  const out = state.tr;
  const [change, ...more] = changes;
  if (!change) return null;
  if (more.length === 0) {
    const caret = suggest(out, change, { ...who, ...neighbour(state.doc, change, who.author) });
    out.setSelection(TextSelection.near(out.doc.resolve(caret ?? caretAfter(state, out, change)), -1));
  } else for (const one of changes) suggest(out, one, who);
  return tr.scrolledIntoView ? out.scrollIntoView() : out;
}

/** Writes one change into `out`, which has not changed anything before its end yet; returns where new words end. */
function suggest(out: Transaction, change: LineChange, who: Suggester): number | null {
  const { doc } = out;
  const start = out.steps.length;
  const placeNow = (at: number, side: 1 | -1) => out.mapping.slice(start).map(at, side);
  strike(out, doc, change, who);
  for (const end of change.joins) {
    const isJoined = doc.resolve(end).parent.children.some((node) => signOf(node) === 'join');
    if (!isJoined) out.insert(placeNow(end, 1), signed(doc, 'join', who));
  }
  const words = wordsOf(doc, change, who);
  if (words.length === 0) return null;
  const at = placeNow(beforeJoin(doc, change.place), -1);
  out.insert(at, words);
  const size = words.reduce((sum, node) => sum + node.nodeSize, 0);
  return at + size - (change.closes ? signLetter.length : 0);
}

function strike(out: Transaction, doc: Node, { struck }: LineChange, who: Suggester): void {
  const own: LinePart[] = [];
  const deletion = doc.type.schema.mark('deletion', who);
  for (const { node, from, to } of struck.flatMap((part) => textsIn(doc, part))) {
    if (signOf(node) === 'join') continue;
    if (markOf(node, 'insertion')?.attrs.author === who.author) own.push({ from, to });
    else if (!markOf(node, 'deletion')) out.addMark(from, to, deletion);
  }
  for (const { from, to } of own.toReversed()) out.delete(from, to);
}

function wordsOf(doc: Node, { lines, opens, closes }: LineChange, who: Suggester): Node[] {
  const parting = signed(doc, 'break', who);
  const suggested = (node: Node) => {
    const mark = doc.type.schema.mark('insertion', { ...who, sign: signOf(node) ?? '' });
    return node.mark(mark.addToSet(plainMarks(node)));
  };
  const words = lines.flatMap((line, index) => [...(index > 0 ? [parting] : []), ...line.map(suggested)]);
  return [...(opens ? [parting] : []), ...words, ...(closes ? [parting] : [])];
}

function signed(doc: Node, sign: Sign, who: Suggester): Node {
  const { schema } = doc.type;
  return schema.text(signLetter, [schema.mark('insertion', { ...who, sign })]);
}

function plainMarks(node: Node): readonly Mark[] {
  return node.marks.filter((mark) => mark.type.name !== 'insertion' && mark.type.name !== 'deletion');
}

function textsIn(doc: Node, { from, to }: LinePart): (LinePart & { node: Node })[] {
  const texts: (LinePart & { node: Node })[] = [];
  if (from === to) return texts;
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isText) texts.push({ node, from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) });
  });
  return texts;
}

// What goes on where one suggested a moment ago is part of the same suggestion.
function neighbour(doc: Node, { struck, place }: LineChange, author: string): Partial<Suggester> {
  const [from, to] = [struck[0]?.from ?? place, struck.at(-1)?.to ?? place];
  for (const node of [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]) {
    const mark = node?.marks.find(
      ({ type, attrs }) => (type.name === 'insertion' || type.name === 'deletion') && attrs.author === author,
    );
    if (mark) return { id: mark.attrs.id, at: mark.attrs.at };
  }
  return {};
}

// What is written at the end of a paragraph that is to be joined stands before the sign of that.
function beforeJoin(doc: Node, place: number): number {
  const before = doc.resolve(place).nodeBefore;
  return before && signOf(before) === 'join' ? beforeJoin(doc, place - before.nodeSize) : place;
}

// After Backspace before what was taken out, after Delete behind it, so that the next one goes on from there.
function caretAfter({ selection }: EditorState, out: Transaction, { struck, place }: LineChange): number {
  const [from, to] = [struck[0]?.from ?? place, struck.at(-1)?.to ?? place];
  return selection.empty && selection.from === from ? out.mapping.map(to) : out.mapping.map(from, -1);
}
