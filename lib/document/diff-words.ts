import { effortOf } from './block-likeness.ts';
import { diffLine } from './diff-line.ts';

/** A part of a plain text: kept, added or removed. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

const mostEffort = 20_000;

/** What changed from one plain text to another, word by word; empty when nothing did. */
export function diffWords(before: string, after: string): WordChange[] {
  if (before === after) return [];
  return diffLine(lineOf(before), lineOf(after), effortOf(mostEffort)).map((part) => {
    const nodes = part.kind === 'remarked' ? part.after : part.nodes;
    return {
      kind: part.kind === 'remarked' ? 'same' : part.kind,
      text: nodes.map((node) => node.text ?? '').join(''),
    };
  });
}

function lineOf(text: string) {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
}
