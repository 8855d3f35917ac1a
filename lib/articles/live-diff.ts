/** A stretch of the old and of the new list that have nothing in common; after it stands one kept entry, but for the last. */
export type Gap = { old: [from: number, to: number]; wanted: [from: number, to: number] };

/** The stretches in which two lists of keys differ, in order; the entries between them are the same and stay where they are. */
export function gapsBetween(old: readonly string[], wanted: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  let [o, w] = [0, 0];
  for (const [oldAt, wantedAt] of keptPairs(old, wanted)) {
    gaps.push({ old: [o, oldAt], wanted: [w, wantedAt] });
    [o, w] = [oldAt + 1, wantedAt + 1];
  }
  gaps.push({ old: [o, old.length], wanted: [w, wanted.length] });
  return gaps;
}

/** The one change of letters that makes `old` into `wanted`; never between the halves of a surrogate pair. */
export function letterChange(old: string, wanted: string): { at: number; remove: number; insert: string } {
  const most = Math.min(old.length, wanted.length);
  let left = 0;
  while (left < most && old[left] === wanted[left]) left += 1;
  if (left > 0 && isHighHalf(old.charCodeAt(left - 1))) left -= 1;
  let right = 0;
  while (right < most - left && old.at(-right - 1) === wanted.at(-right - 1)) right += 1;
  if (right > 0 && isLowHalf(old.charCodeAt(old.length - right))) right -= 1;
  return {
    at: left,
    remove: old.length - left - right,
    insert: wanted.slice(left, wanted.length - right),
  };
}

function keptPairs(old: readonly string[], wanted: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (let at = wanted.length - 1; at >= 0; at -= 1) {
    const key = wanted[at] ?? '';
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const pairs: [number, number][] = [];
  old.forEach((key, at) => {
    const place = places.get(key)?.pop();
    if (place !== undefined) pairs.push([at, place]);
  });
  return longestRise(pairs);
}

// The longest run of pairs in which both sides grow: patience sorting, n log n.
function longestRise(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const rise: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
