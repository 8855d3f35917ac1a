import { alignBlocks, alignInSteps, type Pair } from './align-blocks.ts';
import { type Effort, effortOf, isLine, type Portrait, portraitOf } from './block-likeness.ts';
import { diffLine, type LineChange } from './diff-line.ts';
import type { DocumentJson, DocumentNode } from './types.ts';
import { contentOf } from './walk.ts';

/** An attribute that a block had or has with another value. */
export type AttributeChange = { name: string; before: string | number | null; after: string | number | null };

/** One block of two bodies put beside each other. One that only moved is removed at its old place and added at its new one. */
export type BlockChange =
  | { kind: 'same'; node: DocumentNode }
  | { kind: 'added' | 'removed'; node: DocumentNode; isMoved: boolean }
  | {
      kind: 'changed';
      before: DocumentNode;
      after: DocumentNode;
      attributes: AttributeChange[];
      /** What changed in its text, when it holds a line of text; null when it holds none. */
      line: LineChange[] | null;
      /** What changed in the blocks inside it. */
      blocks: BlockChange[];
    };

/** How many blocks of one kind were changed, added, removed and moved. */
export type BlockCount = { type: string; changed: number; added: number; removed: number; moved: number };

type Outline =
  | { kind: 'same' | 'added' | 'removed'; node: DocumentNode; isMoved: boolean }
  | { kind: 'changed'; before: DocumentNode; after: DocumentNode };

// Words looked at. The first diff of a process takes at most about 0.17 s of its thread with it, half of that for keys.
const mostEffort = 80_000;

/** What it costs beside its words to look into a block. */
const blocksEffort = 20;

/** What a block and a word looked at cost, in letters read. */
const lettersOfBlock = 20;
const lettersOfEffort = 8;

/** What changed from one body to another, block by block, in bounded time: very large changes are shown by whole blocks. */
export function diffDocuments(
  before: DocumentJson,
  after: DocumentJson,
  effort = effortOf(mostEffort),
): BlockChange[] {
  return diffNodes(before, after, effort);
}

/** How many blocks of each kind changed from one body to another. */
export function countChanges(before: DocumentJson, after: DocumentJson): BlockCount[] {
  const counts = new Map<string, BlockCount>();
  const count = (type: string, what: 'changed' | 'added' | 'removed' | 'moved') => {
    const row = counts.get(type) ?? { type, changed: 0, added: 0, removed: 0, moved: 0 };
    row[what] += 1;
    counts.set(type, row);
  };
  for (const one of outline(before, after, effortOf(mostEffort))) {
    if (one.kind === 'changed') count(one.after.type, 'changed');
    else if (one.kind === 'added' && one.isMoved) count(one.node.type, 'moved');
    else if (one.kind !== 'same' && !one.isMoved) count(one.node.type, one.kind);
  }
  return [...counts.values()];
}

/** Which block of `after` each block of `before` became; by their places. */
export function pairBlocks(before: DocumentJson, after: DocumentJson): Pair[] {
  const effort = effortOf(mostEffort);
  return alignBlocks(portraitsIn(before, effort), portraitsIn(after, effort), effort);
}

/** As `pairBlocks`, in small steps that say how much each was, in letters read. */
export function* pairBlocksInSteps(before: DocumentJson, after: DocumentJson): Generator<number, Pair[]> {
  const effort = effortOf(mostEffort);
  for (const block of [...contentOf(before), ...contentOf(after)])
    for (const read of effort.keys.inSteps(block)) yield read + lettersOfBlock;
  const steps = alignInSteps(portraitsIn(before, effort), portraitsIn(after, effort), effort);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield value * lettersOfEffort;
  }
}

function diffNodes(before: DocumentNode, after: DocumentNode, effort: Effort): BlockChange[] {
  if (effort.left <= 0) return [...wholeBlocks('removed', before), ...wholeBlocks('added', after)];
  return outline(before, after, effort).map((one) => {
    if (one.kind === 'same') return { kind: 'same', node: one.node };
    if (one.kind !== 'changed') return one;
    return {
      ...one,
      attributes: diffAttributes(one.before, one.after),
      ...(isLine(one.after)
        ? { line: diffLine(one.before, one.after, effort), blocks: [] }
        : { line: null, blocks: diffNodes(one.before, one.after, effort) }),
    };
  });
}

function wholeBlocks(kind: 'removed' | 'added', parent: DocumentNode): BlockChange[] {
  return contentOf(parent).map((node) => ({ kind, node, isMoved: false }));
}

function outline(before: DocumentNode, after: DocumentNode, effort: Effort): Outline[] {
  const [old, now] = [portraitsIn(before, effort), portraitsIn(after, effort)];
  const isRow = after.type === 'tableRow' && old.length === now.length;
  const pairs = isRow
    ? now.map((_, place) => ({ before: place, after: place }))
    : alignBlocks(old, now, effort);
  effort.left -= blocksEffort;
  const moved = movedKeys(pairs, old, now);
  return pairs.map((pair) => outlineOf(pair, old, now, moved));
}

function outlineOf(pair: Pair, old: Portrait[], now: Portrait[], moved: Set<number>): Outline {
  const one = pair.before === null ? undefined : old[pair.before];
  const other = pair.after === null ? undefined : now[pair.after];
  if (one && other) {
    if (one.key === other.key) return { kind: 'same', node: other.node, isMoved: false };
    return { kind: 'changed', before: one.node, after: other.node };
  }
  const { node, key } = (one ?? other) as Portrait;
  return { kind: one ? 'removed' : 'added', node, isMoved: moved.has(key) };
}

// Once removed and once added; an empty paragraph or a divider is no thing that moves.
function movedKeys(pairs: Pair[], old: Portrait[], now: Portrait[]): Set<number> {
  const removed = new Map<number, number>();
  const added = new Map<number, number>();
  const count = (counts: Map<number, number>, one: Portrait | undefined) => {
    if (one && (one.node.attrs || contentOf(one.node).length > 0))
      counts.set(one.key, (counts.get(one.key) ?? 0) + 1);
  };
  for (const { before, after } of pairs) {
    if (after === null) count(removed, old[before ?? -1]);
    if (before === null) count(added, now[after ?? -1]);
  }
  return new Set(
    [...removed].filter(([key, times]) => times === 1 && added.get(key) === 1).map(([key]) => key),
  );
}

function diffAttributes(before: DocumentNode, after: DocumentNode): AttributeChange[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  return [...names]
    .map((name) => ({ name, before: attributeOf(before, name), after: attributeOf(after, name) }))
    .filter((change) => change.before !== change.after);
}

function attributeOf(node: DocumentNode, name: string): string | number | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function portraitsIn(parent: DocumentNode, effort: Effort): Portrait[] {
  return contentOf(parent).map((node) => portraitOf(node, effort));
}
