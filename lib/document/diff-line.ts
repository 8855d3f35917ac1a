import { diffArrays } from 'diff';
import { marksKey } from './block-keys.ts';
import type { Effort } from './block-likeness.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** A part of a line of text: kept, added, removed, or with the same letters and other marks. */
export type LineChange =
  | { kind: 'same' | 'added' | 'removed'; nodes: DocumentNode[] }
  | { kind: 'remarked'; before: DocumentNode[]; after: DocumentNode[] };

/** A word or sign, or one inline part; `nodes` are its pieces with their marks. */
type Piece = { key: string; isBlank: boolean; nodes: DocumentNode[] };

type Step = { kind: 'same' | 'added' | 'removed'; before: Piece[]; after: Piece[] };

const mostEdits = 500;
/** What a line costs beside its words. */
const lineEffort = 20;
const longestLines = 60_000;

/** What changed in a line of text, word by word. When `effort` is used up: all of the old, then all of the new. */
export function diffLine(before: DocumentNode, after: DocumentNode, effort: Effort): LineChange[] {
  const letters = lettersIn(before) + lettersIn(after);
  if (letters > Math.min(longestLines, 3 * effort.left)) return whole(contentOf(before), contentOf(after));
  const [old, now] = [piecesOf(before, effort), piecesOf(after, effort)];
  return readable(steps(old, now, effort)).flatMap(changesOf);
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

function steps(old: Piece[], now: Piece[], effort: Effort): Step[] {
  effort.left -= lineEffort + old.length + now.length;
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(Math.max(effort.left, 0))));
  const found = diffArrays(keysOf(old), keysOf(now), { maxEditLength });
  if (!found) {
    effort.left -= maxEditLength * maxEditLength;
    return [
      { kind: 'removed', before: old, after: [] },
      { kind: 'added', before: [], after: now },
    ];
  }
  let [oldAt, nowAt] = [0, 0];
  return found.map(({ added, removed, count }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    if (kind !== 'same') effort.left -= count * count;
    const before = added ? [] : old.slice(oldAt, oldAt + count);
    const after = removed ? [] : now.slice(nowAt, nowAt + count);
    oldAt += before.length;
    nowAt += after.length;
    return { kind, before, after };
  });
}

/** Changes that only a space keeps apart become one; of what changed in one place, the old comes first. */
function readable(all: Step[]): Step[] {
  const done: Step[] = [];
  let old: Piece[] = [];
  let now: Piece[] = [];
  const settle = () => {
    let kept = 0;
    while (kept < Math.min(old.length, now.length) && old.at(-1 - kept)?.key === now.at(-1 - kept)?.key)
      kept += 1;
    const [oldEnd, nowEnd] = [old.length - kept, now.length - kept];
    if (oldEnd > 0) done.push({ kind: 'removed', before: old.slice(0, oldEnd), after: [] });
    if (nowEnd > 0) done.push({ kind: 'added', before: [], after: now.slice(0, nowEnd) });
    if (kept > 0) done.push({ kind: 'same', before: old.slice(oldEnd), after: now.slice(nowEnd) });
    [old, now] = [[], []];
  };
  for (const one of all) {
    const isBetween = old.length > 0 && now.length > 0 && one.after.every((piece) => piece.isBlank);
    if (one.kind === 'same' && !isBetween) {
      settle();
      done.push(one);
    } else {
      old = old.concat(one.before);
      now = now.concat(one.after);
    }
  }
  settle();
  return done;
}

function changesOf(one: Step): LineChange[] {
  if (one.kind !== 'same') return [{ kind: one.kind, nodes: joined([...one.before, ...one.after]) }];
  const changes: LineChange[] = [];
  for (let from = 0; from < one.after.length; ) {
    const isSame = hasSameMarks(one, from);
    let to = from + 1;
    while (to < one.after.length && hasSameMarks(one, to) === isSame) to += 1;
    const [before, after] = [joined(one.before.slice(from, to)), joined(one.after.slice(from, to))];
    changes.push(isSame ? { kind: 'same', nodes: after } : { kind: 'remarked', before, after });
    from = to;
  }
  return changes;
}

function hasSameMarks({ before, after }: Step, at: number): boolean {
  const [old, now] = [before[at]?.nodes ?? [], after[at]?.nodes ?? []];
  return (
    old.length === now.length &&
    old.every(
      (node, index) => node.text === now[index]?.text && marksKey(node.marks) === marksKey(now[index]?.marks),
    )
  );
}

function keysOf(pieces: Piece[]): string[] {
  return pieces.map(({ key }) => key);
}

function piecesOf(line: DocumentNode, { keys }: Effort): Piece[] {
  const pieces: Piece[] = [];
  let run: DocumentNode[] = [];
  const endRun = () => {
    for (const word of wordsIn(run)) pieces.push(word);
    run = [];
  };
  for (const node of contentOf(line)) {
    if (node.type === 'text') run.push(node);
    else {
      endRun();
      const { marks: _marks, ...bare } = node;
      pieces.push({ key: ` ${keys.of(bare)}`, isBlank: false, nodes: [node] });
    }
  }
  endRun();
  return pieces;
}

// A word of which half is bold is one word of two pieces.
function wordsIn(run: DocumentNode[]): Piece[] {
  let index = 0;
  let used = 0;
  return wordsOf(run.map(lettersOf).join('')).map((word) => {
    const nodes: DocumentNode[] = [];
    for (let wanted = word.length; wanted > 0; ) {
      const node = run[index];
      if (!node) break;
      const text = lettersOf(node).slice(used, used + wanted);
      if (text !== '') nodes.push({ ...node, text });
      wanted -= text.length;
      used += text.length;
      if (used < lettersOf(node).length) continue;
      index += 1;
      used = 0;
    }
    return { key: word, isBlank: word.trim() === '', nodes };
  });
}

/** The pieces' nodes, with texts of the same marks put together. */
function joined(pieces: Piece[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  for (const node of pieces.flatMap((piece) => piece.nodes)) {
    const last = nodes.at(-1);
    if (last && isSameText(last, node))
      nodes[nodes.length - 1] = { ...last, text: lettersOf(last) + lettersOf(node) };
    else nodes.push(node);
  }
  return nodes;
}

function isSameText(one: DocumentNode, other: DocumentNode): boolean {
  return one.type === 'text' && other.type === 'text' && marksKey(one.marks) === marksKey(other.marks);
}
