import { nodeRules } from './grammar.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf, nodesOf } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** How much comparing one diff may do, in words looked at: a body of any size is compared in bounded time. */
export type Effort = { left: number };

/** A block as others are compared with it: `key` is equal for equal blocks alone. */
export type Portrait = { node: DocumentNode; key: string; words?: Map<string, number>; size: number };

/** From here on two blocks are taken for one that was rewritten; below it for two. */
export const alikeFrom = 0.4;

const letter = /[\p{L}\p{N}]/u;

/** A block's portrait; its words are counted only when it is compared with another. */
export function portraitOf(node: DocumentNode): Portrait {
  return { node, key: keyOf(node), size: 0 };
}

/** A text that is the same for the same block, whatever the order of its keys. */
export function keyOf(node: DocumentNode): string {
  const marks = node.marks?.map((mark) => `${mark.type}${attributesKey(mark.attrs)}`).join() ?? '';
  const inside = contentOf(node).map(keyOf).join('');
  return `<${node.type}${attributesKey(node.attrs)}${marks && `|${marks}`}>${JSON.stringify(lettersOf(node))}${inside}</>`;
}

/** Whether a block holds a line of text, and no blocks. */
export function isLine(node: DocumentNode): boolean {
  const rule = nodeRules.get(node.type);
  return rule ? rule.holds.includes('text') : contentOf(node).some((child) => child.type === 'text');
}

/** How alike two blocks are, 0 to 1, by the words and values in them; 0 when one cannot have become the other. */
export function likeness(one: Portrait, other: Portrait, effort: Effort): number {
  if (one.key === other.key) return 1;
  if (!areKin(one.node, other.node) || effort.left <= 0) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const fewWords = countedWords(few, effort);
  const manyWords = countedWords(many, effort);
  const both = few.size + many.size;
  if (both === 0) return 1;
  let shared = 0;
  for (const [word, times] of fewWords) shared += Math.min(times, manyWords.get(word) ?? 0);
  effort.left -= fewWords.size;
  return (2 * shared) / both;
}

// A paragraph can become a heading, and a list another kind of list.
function areKin(one: DocumentNode, other: DocumentNode): boolean {
  if (one.type === other.type) return true;
  if (isLine(one)) return isLine(other);
  const holds = nodeRules.get(one.type)?.holds ?? [];
  return holds.length > 0 && holds.join() === nodeRules.get(other.type)?.holds.join();
}

function countedWords(portrait: Portrait, effort: Effort): Map<string, number> {
  if (portrait.words) return portrait.words;
  const words = new Map<string, number>();
  const count = (word: string) => {
    words.set(word, (words.get(word) ?? 0) + 1);
    portrait.size += 1;
  };
  for (const node of nodesOf(portrait.node)) {
    for (const word of wordsOf(lettersOf(node))) if (letter.test(word)) count(word);
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (typeof value === 'string') for (const word of wordsOf(value)) count(word);
      else count(`${name}=${value}`);
    }
  }
  portrait.words = words;
  effort.left -= portrait.size;
  return words;
}

function attributesKey(attrs: Record<string, unknown> | undefined): string {
  const entries = Object.entries(attrs ?? {});
  return entries.length === 0 ? '' : JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
