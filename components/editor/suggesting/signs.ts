import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What a letter among suggested words stands for: that the paragraph is parted here, or joined with the next one. */
export type Sign = 'break' | 'join';

/** The letter that stands for a suggested break, or for a suggested join, in the living text. */
export const signLetter = '¶';

const between = new Set(['bulletList', 'orderedList', 'listItem']);

/** What the letters of a text stand for; null for words. */
export function signOf(node: Node): Sign | null {
  // What somebody types in the middle of signs is words.
  if (!/^¶+$/.test(node.text ?? '')) return null;
  const sign: unknown = node.marks.find(({ type }) => type.name === 'insertion')?.attrs.sign;
  return sign === 'break' || sign === 'join' ? sign : null;
}

/** The same content as if nobody had suggested anything. */
export function asIfNobody(content: Fragment): Fragment {
  const kept = content.content.filter(({ marks }) => marks.every(({ type }) => type.name !== 'insertion'));
  const plain = kept.map((node) => {
    if (!node.isText) return node.copy(asIfNobody(node.content));
    return node.mark(node.marks.filter(({ type }) => type.name !== 'deletion'));
  });
  return Fragment.from(plain);
}

/** Whether a block is a line of text that can be parted and joined. */
export function isLine(block: Node | null): boolean {
  return block?.type.name === 'paragraph' || block?.type.name === 'heading';
}

/** Where the next line begins, for a place in a line, when nothing but items of lists lies between; null when none follows. */
export function nextLine($at: ResolvedPos): number | null {
  let depth = $at.depth;
  if (!isLine($at.parent)) return null;
  while (depth > 0 && $at.index(depth - 1) === $at.node(depth - 1).childCount - 1) {
    depth -= 1;
    if (!between.has($at.node(depth).type.name)) return null;
  }
  return depth > 0 ? lineStart($at.node(depth - 1).child($at.index(depth - 1) + 1), $at.after(depth)) : null;
}

/** Where the line begins with which a block at `place` begins; null when it begins with something else. */
export function lineStart(block: Node | null, place: number): number | null {
  if (isLine(block)) return place + 1;
  return block && between.has(block.type.name) ? lineStart(block.firstChild, place + 1) : null;
}

/** Where the line ends with which a block that ends at `place` ends; null when it ends with something else. */
export function lineEnd(block: Node | null, place: number): number | null {
  if (isLine(block)) return place - 1;
  return block && between.has(block.type.name) ? lineEnd(block.lastChild, place - 1) : null;
}

const drawn = new WeakMap<Node, number[]>();
const drawnTexts = new WeakMap<Node, DecorationSet>();

/** Behind every suggested break the text goes on in a line of its own. */
export function drawBreaks(doc: Node): DecorationSet {
  const before = drawnTexts.get(doc);
  if (before) return before;
  const gaps: Decoration[] = [];
  doc.forEach((block, offset) => {
    for (const place of breaksIn(block)) gaps.push(gapAt(offset + 1 + place));
  });
  const set = gaps.length > 0 ? DecorationSet.create(doc, gaps) : DecorationSet.empty;
  drawnTexts.set(doc, set);
  return set;
}

function gapAt(place: number): Decoration {
  // Outside the mark and before the caret, so that what is typed there stands behind it.
  return Decoration.widget(place, gap, { side: -1, marks: [], key: 'suggested-gap' });
}

function gap(): HTMLElement {
  const line = document.createElement('span');
  line.className = 'suggested-gap';
  line.contentEditable = 'false';
  return line;
}

// A block that did not change has the breaks that it had.
function breaksIn(block: Node): number[] {
  const before = drawn.get(block);
  if (before) return before;
  const places: number[] = [];
  block.descendants((node, at) => {
    if (signOf(node) !== 'break') return;
    for (let letter = 1; letter <= node.nodeSize; letter += 1) places.push(at + letter);
  });
  drawn.set(block, places);
  return places;
}
