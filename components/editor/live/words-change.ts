/** One change of a line of words: at a place, so many letters taken out, and these put in. */
export type WordsChange = { at: number; out: number; into: string };

/**
 * The smallest change that turns `before` into `after`. Where letters repeat ("aa" with one more "a") there are several:
 * the one that ends at the caret is meant.
 */
export function changeBetween(before: string, after: string, caret: number): WordsChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const room = Math.max(0, Math.min(most, after.length - caret));
  let tail = 0;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head += 1;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // Half a letter is no letter: a pair of surrogates is changed as a whole.
  if (isLow(before[head]) || isLow(after[head])) head = Math.max(0, head - 1);
  if (isLow(before.at(-tail)) && tail > 0) tail -= 1;
  return { at: head, out: before.length - tail - head, into: after.slice(head, after.length - tail) };
}

/** Where a place of the text stands after a change that somebody else made; a caret stays before what is put in at it. */
export function placeAfter(place: number, { at, out, into }: WordsChange): number {
  if (place <= at) return place;
  if (place >= at + out) return place - out + into.length;
  return at;
}

/** A text with a change made to it. */
export function changed(text: string, { at, out, into }: WordsChange): string {
  return text.slice(0, at) + into + text.slice(at + out);
}

function isLow(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '\uDC00' && letter <= '\uDFFF';
}
