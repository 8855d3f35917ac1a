// A word with what joins it; a run of spaces; any other sign by itself.
const piece = /[\p{L}\p{N}\p{M}]+(?:[’'\-‑][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const sign = /\P{M}\p{M}*/gu;

/** A text cut into what a person sees as changed or not: words, spaces, signs. Put together again they are the text. */
export function wordsOf(text: string): string[] {
  const pieces = text.match(piece) ?? [];
  if (!unspaced.test(text)) return pieces;
  return pieces.flatMap((one) => (unspaced.test(one) ? (one.match(sign) ?? [one]) : [one]));
}
