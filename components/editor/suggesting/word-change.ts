import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** A change of words: what is taken out of the text before it, and the texts that come in. */
export type WordChange = { from: number; to: number; words: Node[] };

/** What a transaction changes, when that is words and nothing else; null when it is blocks, formatting or what is no text. */
export function wordChange(tr: Transaction): WordChange | null {
  const { from, to, slice } = replaced(tr);
  const words = wordsOf(slice.content);
  if (!words) return null;
  const before = tr.before.textBetween(from, to, '\n', '\ufffc');
  const after = words.map(({ text }) => text).join('');
  // The same words again are formatting; neither words out nor in are blocks.
  const isWords = /[^\n\ufffc]/.test(before) || after !== '';
  return isWords && before !== after ? { from, to, words } : null;
}

/** Whether all that a transaction does is to put in, or take out, empty paragraphs between blocks, which no reader sees. */
export function isOnlySpace(tr: Transaction): boolean {
  const [before, after] = [tr.before, tr.doc].map((doc) => Fragment.from(doc.children.filter(isFilled)));
  return before !== undefined && after !== undefined && before.eq(after);
}

function isFilled(block: Node): boolean {
  return block.type.name !== 'paragraph' || block.content.size > 0;
}

function replaced(tr: Transaction): { from: number; to: number; slice: Slice } {
  const [step] = tr.steps;
  if (tr.steps.length === 1 && step instanceof ReplaceStep) return step;
  const start = tr.before.content.findDiffStart(tr.doc.content);
  const end = tr.before.content.findDiffEnd(tr.doc.content);
  if (start === null || end === null) return { from: 0, to: 0, slice: Slice.empty };
  // Where the same letters repeat, the two ends can overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return { from: start, to: end.a + overlap, slice: tr.doc.slice(start, end.b + overlap) };
}

// The texts of at most one block; null for anything that is more.
function wordsOf(content: Fragment): Node[] | null {
  const words: Node[] = [];
  let blocks = 0;
  let isPlain = true;
  content.descendants((node) => {
    if (node.isText) words.push(node);
    else if (node.isTextblock) blocks += 1;
    else if (node.isLeaf || node.isInline) isPlain = false;
  });
  return isPlain && blocks <= 1 ? words : null;
}
