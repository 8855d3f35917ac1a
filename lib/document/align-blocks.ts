import { alikeFrom, type Effort, likeness, type Portrait, type Steps } from './block-likeness.ts';

/** A block before and the one that it became; null where there is none. */
export type Pair = { before: number | null; after: number | null };

/** A place before, and one after. */
type Place = readonly [number, number];

type Range = { from: number; to: number };

const nearby = 6;
const mostRounds = 12;

/**
 * Which block of `after` each block of `before` became, in reading order: every index of both stands in one pair. Equal
 * blocks are found first, then alike ones between them; when `effort` is used up, what is left counts as removed and added.
 */
export function alignBlocks(before: Portrait[], after: Portrait[], effort: Effort): Pair[] {
  const steps = alignInSteps(before, after, effort);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `alignBlocks`, in small steps that say what effort each took. */
export function* alignInSteps(before: Portrait[], after: Portrait[], effort: Effort): Steps<Pair[]> {
  const partner = new Int32Array(before.length).fill(-1);
  const match = { before, after, partner, effort };
  yield* pairIn(match, { from: 0, to: before.length }, { from: 0, to: after.length }, 0);
  return inOrder(partner, after.length);
}

type Match = { before: Portrait[]; after: Portrait[]; partner: Int32Array; effort: Effort };

function* pairIn(match: Match, one: Range, other: Range, round: number): Steps<void> {
  const { before, after, partner } = match;
  let [from, to, otherFrom, otherTo] = [one.from, one.to, other.from, other.to];
  while (from < to && otherFrom < otherTo && before[from]?.key === after[otherFrom]?.key)
    partner[from++] = otherFrom++;
  while (from < to && otherFrom < otherTo && before[to - 1]?.key === after[otherTo - 1]?.key)
    partner[--to] = --otherTo;
  if (from === to || otherFrom === otherTo) return;
  // To look a key up is less than to count a word.
  yield (to - from + otherTo - otherFrom) / 4;
  const anchors = round < mostRounds ? anchorsIn(match, { from, to }, { from: otherFrom, to: otherTo }) : [];
  if (anchors.length === 0) yield* pairAlike(match, { from, to }, { from: otherFrom, to: otherTo });
  else yield* pairBetween(match, anchors, { from, to }, { from: otherFrom, to: otherTo }, round);
}

function* pairBetween(match: Match, anchors: Place[], one: Range, other: Range, round: number): Steps<void> {
  let [from, otherFrom] = [one.from, other.from];
  for (const [place, otherPlace] of [...anchors, [one.to, other.to] as const]) {
    yield* pairIn(match, { from, to: place }, { from: otherFrom, to: otherPlace }, round + 1);
    if (place < one.to) match.partner[place] = otherPlace;
    [from, otherFrom] = [place + 1, otherPlace + 1];
  }
}

/** Blocks that stand once in both ranges, as many as keep their order. */
function anchorsIn({ before, after }: Match, one: Range, other: Range): Place[] {
  const only = onceIn(before, one);
  const otherOnly = onceIn(after, other);
  const found: Place[] = [];
  for (const [key, place] of only) {
    const otherPlace = otherOnly.get(key);
    if (place >= 0 && otherPlace !== undefined && otherPlace >= 0) found.push([place, otherPlace]);
  }
  return longestRising(found);
}

// By key the place of what stands once, and -1 of what stands more often.
function onceIn(blocks: Portrait[], { from, to }: Range): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = from; place < to; place += 1) {
    const key = blocks[place]?.key ?? -1;
    places.set(key, places.has(key) ? -1 : place);
  }
  return places;
}

/** The longest part of `found` (ordered by its first numbers) in which the second ones rise too. */
function longestRising(found: Place[]): Place[] {
  const ends: number[] = [];
  const previous = new Int32Array(found.length).fill(-1);
  for (const [index, [, value]] of found.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const rising: Place[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = found[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function* pairAlike(match: Match, one: Range, other: Range): Steps<void> {
  const cells = (one.to - one.from) * (other.to - other.from);
  if (cells * 8 <= match.effort.left) yield* pairBest(match, one, other);
  else yield* pairNearby(match, one, other);
}

/** The pairs, in order, that are most alike together. */
function* pairBest({ before, after, partner, effort }: Match, one: Range, other: Range): Steps<void> {
  const [rows, columns] = [one.to - one.from, other.to - other.from];
  const best = new Float64Array((rows + 1) * (columns + 1));
  const like = new Float64Array(rows * columns);
  const at = (row: number, column: number) => best[row * (columns + 1) + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const alike = yield* likenessAt(before[one.from + row], after[other.from + column], effort);
      like[row * columns + column] = alike;
      const paired = alike >= alikeFrom ? alike + at(row + 1, column + 1) : 0;
      best[row * (columns + 1) + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  effort.left -= rows * columns;
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    const alike = like[row * columns + column] ?? 0;
    if (alike >= alikeFrom && at(row, column) === alike + at(row + 1, column + 1)) {
      partner[one.from + row++] = other.from + column++;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
}

/** For many blocks: the next that is alike within a few places, so that a replacement in every paragraph is still seen. */
function* pairNearby({ before, after, partner, effort }: Match, one: Range, other: Range): Steps<void> {
  let [place, otherPlace] = [one.from, other.from];
  while (place < one.to && otherPlace < other.to && effort.left > 0) {
    const step = yield* nextAlike(place, otherPlace);
    if (step) partner[place + step[0]] = otherPlace + step[1];
    place += (step?.[0] ?? 0) + 1;
    otherPlace += (step?.[1] ?? 0) + 1;
  }

  function* nextAlike(from: number, otherFrom: number): Steps<readonly [number, number] | null> {
    for (let distance = 0; distance <= nearby; distance += 1) {
      for (let skip = 0; skip <= distance; skip += 1) {
        const [at, otherAt] = [from + skip, otherFrom + distance - skip];
        if (at >= one.to || otherAt >= other.to) continue;
        const alike = yield* likenessAt(before[at], after[otherAt], effort);
        if (alike >= alikeFrom) return [skip, distance - skip];
      }
    }
    return null;
  }
}

function* likenessAt(one: Portrait | undefined, other: Portrait | undefined, effort: Effort): Steps<number> {
  return one && other ? yield* likeness(one, other, effort) : 0;
}

// Between two pairs what was removed stands before what was added.
function inOrder(partner: Int32Array, afterLength: number): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  const addedUpTo = (end: number) => {
    while (next < end) pairs.push({ before: null, after: next++ });
  };
  for (const [before, after] of partner.entries()) {
    if (after < 0) {
      pairs.push({ before, after: null });
      continue;
    }
    addedUpTo(after);
    pairs.push({ before, after });
    next = after + 1;
  }
  addedUpTo(afterLength);
  return pairs;
}
