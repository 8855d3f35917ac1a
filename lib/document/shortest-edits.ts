/** So many things in a row that were kept, removed or added. */
export type Run = { kind: 'same' | 'removed' | 'added'; count: number };

/** Things of a list from one place to another. */
export type Range = { from: number; to: number };

/** A run, and where it stands in both lists; in the one that does not have it the range is empty. */
export type PlacedRun = { kind: Run['kind']; before: Range; after: Range };

/** Where each run stands in the two lists. */
export function placesOfRuns(runs: readonly Run[]): PlacedRun[] {
  let [oldAt, nowAt] = [0, 0];
  return runs.map(({ kind, count }) => {
    const before = { from: oldAt, to: kind === 'added' ? oldAt : oldAt + count };
    const after = { from: nowAt, to: kind === 'removed' ? nowAt : nowAt + count };
    [oldAt, nowAt] = [before.to, after.to];
    return { kind, before, after };
  });
}

/**
 * The fewest removals and additions that make one list of another, in order (Myers, 1986); null when more than `most` would
 * be needed. It looks at no more places than the square of what it finds, and at each thing once.
 */
export function shortestEdits(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Run[] | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const between = editsBetween(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    most,
  );
  return between && runsOf([['same', start], ...between, ['same', end]]);
}

type Told = readonly [kind: Run['kind'], count: number];

function editsBetween(before: readonly string[], after: readonly string[], most: number): Told[] | null {
  const farthest = Math.min(most, before.length + after.length);
  // For each diagonal (places before minus places after) how far one comes; `trail` keeps it for each number of edits.
  const reached = new Int32Array(2 * farthest + 3);
  const trail: number[] = [];
  for (let edits = 0; edits <= farthest; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + farthest + 1;
      const [less, more] = [reached[at - 1] ?? 0, reached[at + 1] ?? 0];
      const isAdding = diagonal === -edits || (diagonal !== edits && less < more);
      let place = edits === 0 ? 0 : isAdding ? more : less + 1;
      while (
        place < before.length &&
        place - diagonal < after.length &&
        before[place] === after[place - diagonal]
      )
        place += 1;
      reached[at] = place;
      trail.push(place);
      if (place >= before.length && place - diagonal >= after.length) return trodden(trail, edits, diagonal);
    }
  }
  return null;
}

// The way back, by the same choices.
function trodden(trail: readonly number[], found: number, last: number): Told[] {
  const far = (edits: number, diagonal: number) =>
    Math.abs(diagonal) > edits ? -1 : (trail[(edits * (edits + 1)) / 2 + (diagonal + edits) / 2] ?? 0);
  const way: Told[] = [];
  let diagonal = last;
  let place = far(found, last);
  for (let edits = found; edits > 0; edits -= 1) {
    const [less, more] = [far(edits - 1, diagonal - 1), far(edits - 1, diagonal + 1)];
    const isAdding = diagonal === -edits || (diagonal !== edits && less < more);
    const from = isAdding ? more : less + 1;
    way.push(['same', place - from], [isAdding ? 'added' : 'removed', 1]);
    place = isAdding ? more : less;
    diagonal += isAdding ? 1 : -1;
  }
  way.push(['same', place]);
  return way.reverse();
}

function runsOf(told: readonly Told[]): Run[] {
  const runs: Run[] = [];
  for (const [kind, count] of told) {
    const last = runs.at(-1);
    if (count === 0) continue;
    if (last?.kind === kind) last.count += count;
    else runs.push({ kind, count });
  }
  return runs;
}
