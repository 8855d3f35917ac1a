import type { Effort } from './block-likeness.ts';
import { haveSameMarks, type LinePieces, nodesIn, piecesOf } from './line-pieces.ts';
import { type PlacedRun, placesOfRuns, type Range, type Run, shortestEdits } from './shortest-edits.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';

/** A part of a line of text: kept, added, removed, or with the same letters and other marks. */
export type LineChange =
  | { kind: 'same' | 'added' | 'removed'; nodes: DocumentNode[] }
  | { kind: 'remarked'; before: DocumentNode[]; after: DocumentNode[] };

type Line = { old: LinePieces; now: LinePieces };

const mostEdits = 500;
/** How many places the search for the fewest edits looks at for what one word costs. */
const placesPerWord = 64;
/** What a line costs beside its words. */
const lineEffort = 40;
const longestLines = 60_000;

/** What changed in a line of text, word by word. When `effort` is used up: all of the old, then all of the new. */
export function diffLine(before: DocumentNode, after: DocumentNode, effort: Effort): LineChange[] {
  const letters = lettersIn(before) + lettersIn(after);
  if (letters > Math.min(longestLines, 3 * effort.left)) return whole(contentOf(before), contentOf(after));
  const line = { old: piecesOf(before, effort), now: piecesOf(after, effort) };
  return readable(placesOfRuns(editsOf(line, effort)), line).flatMap((step) => changesOf(step, line));
}

function whole(before: DocumentNode[], after: DocumentNode[]): LineChange[] {
  return [
    ...(before.length > 0 ? [{ kind: 'removed' as const, nodes: before }] : []),
    ...(after.length > 0 ? [{ kind: 'added' as const, nodes: after }] : []),
  ];
}

function lettersIn(line: DocumentNode): number {
  return contentOf(line).reduce((sum, node) => sum + lettersOf(node).length, 0);
}

function editsOf({ old, now }: Line, effort: Effort): Run[] {
  effort.left -= lineEffort + (old.keys.length + now.keys.length) / 2;
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(placesPerWord * Math.max(effort.left, 0))));
  const found = shortestEdits(old.keys, now.keys, most);
  const edits = found?.reduce((sum, { kind, count }) => sum + (kind === 'same' ? 0 : count), 0) ?? most;
  effort.left -= (edits * edits) / placesPerWord;
  return (
    found ?? [
      { kind: 'removed', count: old.keys.length },
      { kind: 'added', count: now.keys.length },
    ]
  );
}

/** Changes that only a space keeps apart become one; of what changed in one place, the old comes first. */
function readable(all: PlacedRun[], { old, now }: Line): PlacedRun[] {
  const done: PlacedRun[] = [];
  let changed: PlacedRun | null = null;
  const settle = () => {
    if (changed) done.push(...parted(changed, { old, now }));
    changed = null;
  };
  for (const step of all) {
    const isBetween: boolean = changed !== null && hasBoth(changed) && isBlank(now, step.after);
    if (step.kind === 'same' && !isBetween) {
      settle();
      done.push(step);
    } else changed = changed ? reaching(changed, step) : step;
  }
  settle();
  return done;
}

function hasBoth({ before, after }: PlacedRun): boolean {
  return before.from < before.to && after.from < after.to;
}

function isBlank({ keys }: LinePieces, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (keys[at]?.trim() !== '') return false;
  return true;
}

function reaching({ kind, before, after }: PlacedRun, step: PlacedRun): PlacedRun {
  const [oldEnd, nowEnd] = [step.before.to, step.after.to];
  return { kind, before: { from: before.from, to: oldEnd }, after: { from: after.from, to: nowEnd } };
}

// What was removed, what was added, and the pieces at their ends that are the same.
function parted({ before, after }: PlacedRun, { old, now }: Line): PlacedRun[] {
  let [oldEnd, nowEnd] = [before.to, after.to];
  while (oldEnd > before.from && nowEnd > after.from && old.keys[oldEnd - 1] === now.keys[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  const none = { from: 0, to: 0 };
  const steps: PlacedRun[] = [
    { kind: 'removed', before: { from: before.from, to: oldEnd }, after: none },
    { kind: 'added', before: none, after: { from: after.from, to: nowEnd } },
    { kind: 'same', before: { from: oldEnd, to: before.to }, after: { from: nowEnd, to: after.to } },
  ];
  return steps.filter((step) => step.before.from < step.before.to || step.after.from < step.after.to);
}

function changesOf({ kind, before, after }: PlacedRun, { old, now }: Line): LineChange[] {
  if (kind === 'removed') return [{ kind, nodes: nodesIn(old, before) }];
  if (kind === 'added') return [{ kind, nodes: nodesIn(now, after) }];
  const changes: LineChange[] = [];
  const isSameAt = (at: number) => haveSameMarks(old, before.from + at, now, after.from + at);
  const part = (range: Range, from: number, to: number) => ({
    from: range.from + from,
    to: range.from + to,
  });
  for (let [from, count] = [0, after.to - after.from]; from < count; ) {
    const isSame = isSameAt(from);
    let to = from + 1;
    while (to < count && isSameAt(to) === isSame) to += 1;
    const nodes = nodesIn(now, part(after, from, to));
    if (isSame) changes.push({ kind, nodes });
    else changes.push({ kind: 'remarked', before: nodesIn(old, part(before, from, to)), after: nodes });
    from = to;
  }
  return changes;
}
