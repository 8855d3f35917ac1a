import { BlockKeys } from './block-keys.ts';
import { nodeRules } from './grammar.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf, nodesOf } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** How much comparing one diff may do, in words looked at: a body of any size is compared in bounded time. */
export type Effort = { left: number; readonly keys: BlockKeys };

/** A block as others are compared with it: `key` is equal for equal blocks alone. */
export type Portrait = { node: DocumentNode; key: number; words?: Map<string, number>; size: number };

/** What is found in small steps, each of which says what effort it took. */
export type Steps<Found> = Generator<number, Found>;

/** From here on two blocks are taken for one that was rewritten; below it for two. */
export const alikeFrom = 0.4;

/** What it costs beside its words to count those of a block. */
const countEffort = 4;

const lettersInPart = 10_000;

const letter = /[\p{L}\p{N}]/u;

/** What one diff may do: so many words. */
export function effortOf(words: number): Effort {
  return { left: words, keys: new BlockKeys() };
}

/** A block's portrait; its words are counted only when it is compared with another. */
export function portraitOf(node: DocumentNode, effort: Effort): Portrait {
  return { node, key: effort.keys.of(node), size: 0 };
}

/** Whether a block holds a line of text, and no blocks. */
export function isLine(node: DocumentNode): boolean {
  const rule = nodeRules.get(node.type);
  return rule ? rule.holds.includes('text') : contentOf(node).some((child) => child.type === 'text');
}

/**
 * How alike two blocks are, 0 to 1, by the words and values in them, or by the blocks in them when many are equal; 0 when
 * one cannot have become the other, and when `effort` is used up.
 */
export function* likeness(one: Portrait, other: Portrait, effort: Effort): Steps<number> {
  if (one.key === other.key) return 1;
  if (!areKin(one.node, other.node) || effort.left <= 0) return 0;
  const inside = isLine(one.node) ? 0 : sharedInside(one.node, other.node, effort);
  if (inside >= alikeFrom) return inside;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const fewWords = yield* countedWords(few, effort);
  const manyWords = yield* countedWords(many, effort);
  if (effort.left <= 0) return 0;
  // To look a word up is less than to cut it out and count it.
  effort.left -= fewWords.size / 2;
  yield fewWords.size / 2;
  return shareOf(fewWords, manyWords, few.size + many.size);
}

function sharedInside(one: DocumentNode, other: DocumentNode, effort: Effort): number {
  const [old, now] = [contentOf(one), contentOf(other)];
  if (old.length === 0 && now.length === 0) return 0;
  effort.left -= old.length + now.length;
  const counted = (nodes: DocumentNode[]) => {
    const counts = new Map<number, number>();
    for (const node of nodes) add(counts, effort.keys.of(node));
    return counts;
  };
  return shareOf(counted(old), counted(now), old.length + now.length);
}

function shareOf<Thing>(one: Map<Thing, number>, other: Map<Thing, number>, both: number): number {
  if (both === 0) return 1;
  let shared = 0;
  for (const [thing, times] of one) shared += Math.min(times, other.get(thing) ?? 0);
  return (2 * shared) / both;
}

function add<Thing>(counts: Map<Thing, number>, thing: Thing): void {
  counts.set(thing, (counts.get(thing) ?? 0) + 1);
}

// A paragraph can become a heading, and a list another kind of list.
function areKin(one: DocumentNode, other: DocumentNode): boolean {
  if (one.type === other.type) return true;
  if (isLine(one)) return isLine(other);
  const holds = nodeRules.get(one.type)?.holds ?? [];
  return holds.length > 0 && holds.join() === nodeRules.get(other.type)?.holds.join();
}

// As far as `effort` goes.
function* countedWords(portrait: Portrait, effort: Effort): Steps<Map<string, number>> {
  if (portrait.words) return portrait.words;
  const words = new Map<string, number>();
  let { left } = effort;
  effort.left -= countEffort;
  const count = (word: string) => {
    add(words, word);
    portrait.size += 1;
    effort.left -= 1;
  };
  for (const node of nodesOf(portrait.node)) {
    if (effort.left <= 0) break;
    for (const part of partsOf(lettersOf(node))) {
      if (effort.left <= 0) break;
      for (const word of wordsOf(part)) if (letter.test(word)) count(word);
      yield left - effort.left;
      left = effort.left;
    }
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (typeof value === 'string') for (const word of wordsOf(value)) count(word);
      else count(`${name}=${value}`);
    }
    yield left - effort.left;
    left = effort.left;
  }
  portrait.words = words;
  return words;
}

// A long text, cut between words where it has any.
function* partsOf(letters: string): Generator<string> {
  for (let from = 0; from < letters.length; ) {
    const most = from + lettersInPart;
    const space = most < letters.length ? letters.lastIndexOf(' ', most) : most;
    const to = space > from ? space : most;
    yield letters.slice(from, to);
    from = to;
  }
}
