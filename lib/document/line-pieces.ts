import { marksKey } from './block-keys.ts';
import type { Effort } from './block-likeness.ts';
import type { Range } from './shortest-edits.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** A line of text cut into words, signs and inline parts: equal pieces have equal keys. */
export type LinePieces = {
  keys: string[];
  /** Where each piece begins, in letters; one more than there are pieces, so that each ends where the next begins. */
  starts: number[];
  /** In which node each piece begins. */
  firsts: number[];
  nodes: DocumentNode[];
  /** Where each node begins, in letters; one more than there are nodes. An inline part counts as one. */
  nodeStarts: number[];
};

/** Cuts a line into its pieces. A word of which half is bold is one piece. */
export function piecesOf(line: DocumentNode, { keys }: Effort): LinePieces {
  const nodes = contentOf(line);
  const pieces: LinePieces = { keys: [], starts: [0], firsts: [], nodes, nodeStarts: [0] };
  for (const node of nodes) pieces.nodeStarts.push((pieces.nodeStarts.at(-1) ?? 0) + sizeOf(node));
  let run = '';
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') run += lettersOf(node);
    if (node.type === 'text' && nodes[index + 1]?.type === 'text') continue;
    for (const word of wordsOf(run)) addPiece(pieces, word, word.length);
    run = '';
    if (node.type === 'text') continue;
    const { marks: _marks, ...bare } = node;
    addPiece(pieces, ` ${keys.of(bare)}`, 1);
  }
  return pieces;
}

/** The nodes of a range of pieces, with texts of the same marks put together. */
export function nodesIn({ nodes, nodeStarts, starts, firsts }: LinePieces, range: Range): DocumentNode[] {
  const found: DocumentNode[] = [];
  const [from, to] = [starts[range.from] ?? 0, starts[range.to] ?? 0];
  for (let index = firsts[range.from] ?? nodes.length; index < nodes.length; index += 1) {
    const [node, start] = [nodes[index], nodeStarts[index] ?? 0];
    if (!node || start >= to) break;
    if (node.type !== 'text') found.push(node);
    else addText(found, node, lettersOf(node).slice(Math.max(0, from - start), to - start));
  }
  return found;
}

/** Whether two pieces of the same key also have the same marks, letter by letter. */
export function haveSameMarks(old: LinePieces, oldAt: number, now: LinePieces, nowAt: number): boolean {
  const [one, other] = [old.nodes[old.firsts[oldAt] ?? -1], now.nodes[now.firsts[nowAt] ?? -1]];
  if (isWhole(old, oldAt) && isWhole(now, nowAt)) return sameMarks(one, other);
  const [ones, others] = [
    nodesIn(old, { from: oldAt, to: oldAt + 1 }),
    nodesIn(now, { from: nowAt, to: nowAt + 1 }),
  ];
  return (
    ones.length === others.length &&
    ones.every((node, index) => node.text === others[index]?.text && sameMarks(node, others[index]))
  );
}

// Whether a piece stands in one node.
function isWhole({ starts, firsts, nodeStarts }: LinePieces, at: number): boolean {
  return (starts[at + 1] ?? 0) <= (nodeStarts[(firsts[at] ?? 0) + 1] ?? 0);
}

function sameMarks(one: DocumentNode | undefined, other: DocumentNode | undefined): boolean {
  return one?.marks === other?.marks || marksKey(one?.marks) === marksKey(other?.marks);
}

function addPiece(pieces: LinePieces, key: string, size: number): void {
  const start = pieces.starts.at(-1) ?? 0;
  let first = pieces.firsts.at(-1) ?? 0;
  while ((pieces.nodeStarts[first + 1] ?? start + 1) <= start) first += 1;
  pieces.keys.push(key);
  pieces.firsts.push(first);
  pieces.starts.push(start + size);
}

function addText(nodes: DocumentNode[], node: DocumentNode, text: string): void {
  const last = nodes.at(-1);
  if (text === '') return;
  if (last?.type === 'text' && sameMarks(last, node))
    nodes[nodes.length - 1] = { ...last, text: lettersOf(last) + text };
  else nodes.push({ ...node, text });
}

function sizeOf(node: DocumentNode): number {
  return node.type === 'text' ? lettersOf(node).length : 1;
}
