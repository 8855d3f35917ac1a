import { Fragment, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { lineEnd, lineStart, nextLine } from './signs.ts';

/** What a change touches of one block of text. */
export type LinePart = { from: number; to: number };

/**
 * A change of words and of where paragraphs end, as places in the text before it. `struck` are the parts that go, `joins`
 * the ends of paragraphs that are joined with the next, and at `place` come `lines`, `opens` and `closes` with a break.
 */
export type LineChange = {
  struck: LinePart[];
  joins: number[];
  place: number;
  lines: Node[][];
  opens: boolean;
  closes: boolean;
};

type Replaced = { from: number; to: number; before: Node; after: Node; end: number; isAround: boolean };

type Stretch = LinePart & { size: number; isAround: boolean };

type Line = LinePart & { block: Node; letters: string };

/** What a transaction changes, from the end; null when it is anything but words and paragraphs, as formatting or blocks. */
export function lineChanges(tr: Transaction): LineChange[] | null {
  const changes = replacedBy(tr)?.map(lineChange);
  return changes?.every((change) => change !== null) ? changes : null;
}

/** Whether all that a transaction does is to put in, or take out, empty paragraphs between blocks, which no reader sees. */
export function isOnlySpace(tr: Transaction): boolean {
  const [before, after] = [tr.before, tr.doc].map((doc) => Fragment.from(doc.children.filter(isFilled)));
  return before !== undefined && after !== undefined && before.eq(after);
}

function isFilled(block: Node): boolean {
  return block.type.name !== 'paragraph' || block.content.size > 0;
}

// Step by step where the steps go from the end to the beginning, as one range otherwise.
function replacedBy(tr: Transaction): Replaced[] | null {
  const steps = tr.steps.map((step, index) => stretchOf(step, tr.docs[index] ?? tr.before));
  if (!steps.every((step) => step !== null)) return null;
  const isOrdered = steps.every((step, index) => isBefore(step, steps[index - 1]));
  if (!isOrdered) return [wholeOf(tr, steps)];
  return steps.map(({ from, to, size, isAround }, index) => {
    const [before, after] = [tr.docs[index] ?? tr.before, tr.docs[index + 1] ?? tr.doc];
    return { from, to, before, after, end: from + size, isAround };
  });
}

// Words may be replaced side by side; anything else at one place, as Enter over a selection, is one act.
function isBefore(step: Stretch, last: Stretch | undefined): boolean {
  if (!last || step.to < last.from) return true;
  return step.to === last.from && step.from < step.to && last.from < last.to;
}

// Where a step takes something out and puts `size` in. What it moves along unchanged behind that is no part of it.
function stretchOf(step: Step, doc: Node): Stretch | null {
  if (step instanceof ReplaceStep)
    return { from: step.from, to: step.to, size: step.slice.size, isAround: false };
  if (!(step instanceof ReplaceAroundStep)) return null;
  const { from, to, gapFrom, gapTo, insert, slice } = step;
  const isMoved =
    doc.textBetween(gapTo, to) === '' && insert >= slice.content.textBetween(0, slice.content.size).length;
  return isMoved ? { from, to: gapFrom, size: insert, isAround: true } : null;
}

// All that the steps replace, and everything between.
function wholeOf(tr: Transaction, steps: Stretch[]): Replaced {
  let [from, to, end] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const step of steps) {
    if (from > to) [from, to, end] = [step.from, step.to, step.to];
    to += Math.max(0, step.to - end);
    from = Math.min(from, step.from);
    end = Math.max(end, step.to) + step.size - (step.to - step.from);
  }
  return { from, to, end, before: tr.before, after: tr.doc, isAround: steps.some((step) => step.isAround) };
}

function lineChange({ from, to, before, after, end, isAround }: Replaced): LineChange | null {
  const struck = linesIn(before, from, to);
  const written = linesIn(after, from, end);
  const [first] = struck;
  // The same words again are formatting, or blocks.
  if (lettersOf(struck) === lettersOf(written)) return null;
  // So is what moves whole paragraphs into others.
  const isMoved = isAround && linesOf(before) - linesOf(after) !== struck.length - written.length;
  if (isMoved || !isPlain(after.slice(from, end).content, first?.block.type.name)) return null;
  const lines = written.map((line) => textsOf(after, line));
  if (!first) return insertedAt(before, from, lines);
  const joins = joinsBetween(before, struck);
  const isWhole = !before.resolve(from).parent.isTextblock && !before.resolve(to).parent.isTextblock;
  if (written.length === 0 && isWhole) joins.push(...joinAround(before, from, struck));
  if (joins.length === 0 && written.length < 2 && wordsOf(struck) === wordsOf(written)) return null;
  return { struck, joins, place: first.to, lines, opens: false, closes: false };
}

// Whole paragraphs, put in between blocks: behind the line before, or else before the line behind.
function insertedAt(doc: Node, at: number, lines: Node[][]): LineChange | null {
  const $at = doc.resolve(at);
  const [above, below] = [lineEnd($at.nodeBefore, at), lineStart($at.nodeAfter, at)];
  const place = above ?? below;
  if (place === null) return null;
  return { struck: [], joins: [], place, lines, opens: above !== null, closes: above === null };
}

function joinsBetween(doc: Node, lines: Line[]): number[] {
  return lines.slice(0, -1).flatMap(({ from }, index) => {
    const $from = doc.resolve(from);
    const below = lines[index + 1];
    return below && nextLine($from) === doc.resolve(below.from).start() ? [$from.end()] : [];
  });
}

// Whole blocks go: they are joined with the line behind, or else the line before with them.
function joinAround(doc: Node, from: number, lines: Line[]): number[] {
  const last = lines.at(-1);
  if (last && nextLine(doc.resolve(last.to)) !== null) return [last.to];
  const above = lineEnd(doc.resolve(from).nodeBefore, from);
  return above !== null && nextLine(doc.resolve(above)) !== null ? [above] : [];
}

function linesIn(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, to, (block, at) => {
    if (!block.isTextblock) return true;
    const part = { from: Math.max(from, at + 1), to: Math.min(to, at + 1 + block.content.size) };
    lines.push({ ...part, block, letters: doc.textBetween(part.from, part.to) });
    return false;
  });
  return lines;
}

function linesOf(doc: Node): number {
  return linesIn(doc, 0, doc.content.size).length;
}

function lettersOf(lines: Line[]): string {
  return lines.map(({ letters }) => `${letters}\n`).join('');
}

function wordsOf(lines: Line[]): string {
  return lines.map(({ letters }) => letters).join('');
}

function textsOf(doc: Node, { from, to }: LinePart): Node[] {
  return doc.slice(from, to).content.content.filter((node) => node.isText);
}

// Texts of one block, or of paragraphs and of blocks as the one in which they begin, with nothing else in them.
function isPlain(content: Fragment, kind: string | undefined): boolean {
  let blocks = 0;
  let isOther = false;
  let isPlainSoFar = true;
  content.descendants((node) => {
    if (node.isTextblock) {
      blocks += 1;
      isOther ||= node.type.name !== 'paragraph' && node.type.name !== kind;
    } else if (!node.isText && node.type.name !== 'listItem') isPlainSoFar = false;
  });
  return isPlainSoFar && !(isOther && (blocks > 1 || kind === undefined));
}
