import type { Node } from '@tiptap/pm/model';
import { markOf } from '#components/editor/suggesting/suggestions.ts';
import type { Found } from '#lib/document/find.ts';
import { type Part, partsOf, type TextPlace } from './text-places.ts';

/** One place in which what was looked for stands; `parts` say where in the body, when it is in the letters of a block. */
export type Match = { place: TextPlace; found: Found; parts: Part[] };

/**
 * What was found in places, as matches in the order of the text. What is found in a block as it is without its suggestions is
 * one match, though it be found with them too.
 */
export function matchesOf(places: readonly TextPlace[], found: readonly Found[][]): Match[] {
  const matches: Match[] = [];
  let [before, block]: [TextPlace | undefined, Match[]] = [undefined, []];
  for (const [index, place] of places.entries()) {
    const here = (found[index] ?? []).map((one) => ({ place, found: one, parts: partsFound(place, one) }));
    const isSame = place.kind === 'block' && before?.kind === 'block' && before.at === place.at;
    if (!isSame) matches.push(...block.splice(0));
    block = isSame ? merged(block, here) : here;
    before = place;
  }
  return [...matches, ...block];
}

/** Where a match begins and ends in the body. */
export function spanOf({ place, parts }: Match): Part {
  const at = place.kind === 'field' ? 0 : place.at;
  return { from: parts[0]?.from ?? at, to: parts.at(-1)?.to ?? at };
}

/** Whether somebody suggests to take out any of the letters of a match. */
export function isStruck(doc: Node, { parts }: Match): boolean {
  let isAny = false;
  for (const { from, to } of parts)
    doc.nodesBetween(from, to, (node) => {
      isAny ||= markOf(node, 'deletion') !== undefined;
    });
  return isAny;
}

/** The same match after the text was changed elsewhere: the nearest with the same words around it. */
export function sameMatch(matches: readonly Match[], match: Match): Match | undefined {
  const { from } = spanOf(match);
  const away = (other: Match) => Math.abs(spanOf(other).from - from);
  const same = matches.filter(
    ({ place, found }) =>
      found.from === match.found.from &&
      place.text === match.place.text &&
      nameOf(place) === nameOf(match.place),
  );
  return same.sort((a, b) => away(a) - away(b))[0];
}

function nameOf(place: TextPlace): string {
  return place.kind === 'block' ? '' : place.name;
}

function partsFound(place: TextPlace, { from, to }: Found): Part[] {
  return place.kind === 'block' ? partsOf(place.stretches, from, to) : [];
}

// Both in order; of two that overlap the first one's stays.
function merged(ones: readonly Match[], others: readonly Match[]): Match[] {
  let next = 0;
  const fitting = others.filter((other) => {
    const { from, to } = spanOf(other);
    for (let one = ones[next]; one && spanOf(one).to <= from; one = ones[next]) next += 1;
    const one = ones[next];
    return !one || spanOf(one).from >= to;
  });
  return [...ones, ...fitting].sort((a, b) => spanOf(a).from - spanOf(b).from);
}

/** The match from which a search goes on: the first that stands at the caret or after it. */
export function matchAfter(matches: readonly Match[], position: number): number {
  const at = matches.findIndex((match) => match.place.kind !== 'field' && spanOf(match).from >= position);
  return Math.max(at, 0);
}
