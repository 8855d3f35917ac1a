import type { Node } from '@tiptap/pm/model';
import { signOf } from '#components/editor/suggesting/signs.ts';
import { markOf } from '#components/editor/suggesting/suggestions.ts';
import { nodeRules } from '#lib/document/grammar.ts';
import type { TextEdit } from '#lib/document/text-edits.ts';

/** A field of the article that holds words beside the body. */
export type FieldText = { name: string; label: string; text: string; most: number };

/** The words beside the body, and how tools change them. */
export type FieldTexts = {
  list: () => FieldText[];
  /** Edits fields by their names, in the same step of undo as what was just done to the body. */
  change: (edits: Record<string, TextEdit[]>) => void;
};

/** Something that holds letters: a field, a block of the body, or words that belong to a piece of it. */
export type TextPlace =
  | ({ kind: 'field' } & FieldText)
  | { kind: 'block'; at: number; text: string; stretches: Stretch[] }
  | { kind: 'words'; at: number; node: string; name: string; text: string; most: number };

/** How a text is read in which somebody suggests something: as if nobody had, or as if all of it were accepted. */
export type Reading = 'without' | 'with';

/** Letters that stand together in what is read of a block, from `from` on, and in the body, from `at` on. */
export type Stretch = { from: number; at: number; size: number };

/** What lies between two places of the body. */
export type Part = { from: number; to: number };

// What stands for a thing in a line that is no letter, so that places in a block's text are places in the body.
const thing = '\uFFFC';

/** The blocks of a body with their letters; `at` is where the first stands. */
export function blocksOf(doc: Node): { at: number; text: string }[] {
  const blocks: { at: number; text: string }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ at: position + 1, text: lettersIn(node) });
    return false;
  });
  return blocks;
}

/** The letters of one block, without those that somebody suggests to take out. */
export function lettersIn(block: Node): string {
  let letters = '';
  block.forEach((child) => {
    letters += child.isText && markOf(child, 'deletion') ? thing.repeat(child.nodeSize) : lettersOf(child);
  });
  return letters;
}

/** Where letters of a block stand in the body: in several parts when what is not read lies between them. */
export function partsOf(stretches: readonly Stretch[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let index = stretchAt(stretches, from); index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (!stretch || stretch.from >= to) break;
    const shift = stretch.at - stretch.from;
    const end = Math.min(to, stretch.from + stretch.size) + shift;
    parts.push({ from: Math.max(from, stretch.from) + shift, to: end });
  }
  return parts;
}

/** Where words come that are put before the letter `from`: right behind the letter that is read before it. */
export function placeBefore(stretches: readonly Stretch[], from: number): number | undefined {
  const stretch = stretches[stretchAt(stretches, Math.max(0, from - 1))];
  return stretch && stretch.at + from - stretch.from;
}

// The stretch that holds a letter, found by halves: a block may be in thousands of pieces.
function stretchAt(stretches: readonly Stretch[], letter: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch && stretch.from + stretch.size <= letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Everything in which words are found and tidied, in the order in which it is read. A block in which somebody suggests
 * something is read in each of the ways that are asked for, one after the other.
 */
export function placesOf(doc: Node, fields: readonly FieldText[], readings: readonly Reading[]): TextPlace[] {
  const places: TextPlace[] = fields.map((field) => ({ kind: 'field', ...field }));
  doc.descendants((node, position) => {
    if (node.isTextblock) {
      const isSuggested = node.children.some(
        (child) => markOf(child, 'insertion') ?? markOf(child, 'deletion'),
      );
      for (const reading of isSuggested ? readings : readings.slice(0, 1))
        places.push({ kind: 'block', at: position + 1, ...readBlock(node, position + 1, reading) });
    }
    for (const [name, rule] of Object.entries(nodeRules.get(node.type.name)?.attributes ?? {})) {
      const text: unknown = node.attrs[name];
      if (rule.most === undefined || typeof text !== 'string' || text === '') continue;
      places.push({ kind: 'words', at: position, node: node.type.name, name, text, most: rule.most });
    }
  });
  return places;
}

function readBlock(block: Node, at: number, reading: Reading): { text: string; stretches: Stretch[] } {
  let text = '';
  const stretches: Stretch[] = [];
  block.forEach((child, offset) => {
    if (isPassedOver(child, reading)) return;
    const last = stretches.at(-1);
    if (last && last.at + last.size === at + offset) last.size += child.nodeSize;
    else stretches.push({ from: text.length, at: at + offset, size: child.nodeSize });
    text += lettersOf(child);
  });
  return { text, stretches };
}

function isPassedOver(child: Node, reading: Reading): boolean {
  if (reading === 'without') return markOf(child, 'insertion') !== undefined;
  return markOf(child, 'deletion') !== undefined || signOf(child) === 'join';
}

// As many as the child has places. Where a paragraph is to be parted, a line ends.
function lettersOf(child: Node): string {
  if (signOf(child) === 'break') return '\n'.repeat(child.nodeSize);
  if (child.isText) return child.text ?? '';
  return child.type.name === 'hardBreak' ? '\n' : thing.repeat(child.nodeSize);
}
