import { isSafeLink } from './links.ts';

/** A note cut into words and addresses; only an address has an `href`. */
export function noteParts(note: string): { text: string; href: string | null }[] {
  return note
    .split(/(https?:\/\/[^\s]*[^\s.,;:!?)\]}»”"'])/iu)
    .filter((text) => text !== '')
    .map((text) => ({ text, href: /^https?:\/\//i.test(text) && isSafeLink(text) ? text : null }));
}
