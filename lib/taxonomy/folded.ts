import { asciiWords } from '#lib/platform/ascii-words.ts';

/** A name as it is compared: no case, no signs, ё as е. Two names that fold to the same are the same name. */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A name in Latin letters, by sound: it finds the same name in the other script. Empty when it has neither letter nor digit. */
export function soundOf(name: string): string {
  return asciiWords(name).join(' ');
}
