/** What stands before an item: a bullet, or a number with its value. */
export type Marker = { isOrdered: boolean; number: number | null };

const bullets = /^[·•●○◦▪▫■□§¨ØvüàÞ*♦❖➢➤✓✔–—‣⁃\-−\uf000-\uf0ff]$/u;
const numbered = /^[([]?((?:\d+[.)])*\d+|[a-zа-я]{1,2}|[ivxlcdm]{1,8})([.)\]:]|º)?$/iu;

/** Reads a marker as Word writes it beside an item ("·", "o", "1.", "(b)", "iv)", "2.3."); null when it is none. */
export function markerOf(text: string): Marker | null {
  const marker = text.replace(/[\s\u00a0]+/g, '');
  if (marker === '' || marker === 'o' || bullets.test(marker)) return { isOrdered: false, number: null };
  const found = numbered.exec(marker);
  if (!found?.[1]) return null;
  const isBare = found[2] === undefined && !/^[([]/.test(marker) && !/\d/.test(found[1]);
  return isBare ? null : { isOrdered: true, number: countOf(found[1]) };
}

function countOf(count: string): number {
  const digits = /\d+$/.exec(count)?.[0];
  if (digits) return Math.min(Number(digits), 2_147_483_647);
  const letters = count.toLowerCase();
  if (letters.length > 1 || letters === 'i') return romanValue(letters) ?? 1;
  const latin = 'abcdefghijklmnopqrstuvwxyz'.indexOf(letters);
  // A Russian list is counted without ё, й and the letters that begin no word.
  return latin >= 0 ? latin + 1 : Math.max('абвгдежзиклмнопрстуфхцчшщэюя'.indexOf(letters), 0) + 1;
}

const romans: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(letters: string): number | null {
  let sum = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = romans[letters[index] ?? ''];
    const next = romans[letters[index + 1] ?? ''] ?? 0;
    if (!value) return null;
    sum += value < next ? -value : value;
  }
  return sum > 0 ? sum : null;
}
