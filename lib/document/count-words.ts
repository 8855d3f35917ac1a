const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'.,\-‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

// The dictionary is slow: of a longer text the beginning is counted and the rest taken to be like it.
const mostSegmented = 50_000;

/** How many words a text has: by spaces where a script has them, by dictionary where it has none. */
export function countWords(text: string): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  const read = text.slice(0, mostSegmented);
  let count = 0;
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(read)) {
    if (part.isWordLike) count += 1;
  }
  return Math.round((count * text.length) / Math.max(read.length, 1));
}
