import { isSafeLink } from '#lib/document/links.ts';

/** The address that a line is, its broken pieces joined ("…/not-aban doned-b10442"); null when the line holds anything else. */
export function addressLine(line: string): string | null {
  const text = line.trim().replace(/^<(.+)>$/s, '$1');
  if (!/^(?:https?:\/\/|www\.)/i.test(text)) return null;
  const [first = '', ...more] = text.split(/\s+/);
  if (!more.every((piece) => isPiece(piece))) return null;
  const whole = `${first}${more.join('')}`.replace(/^www\./i, 'https://www.');
  return isSafeLink(whole) ? withoutTracking(whole) : null;
}

// What mails and networks hang on an address to count who followed it.
function withoutTracking(address: string): string {
  return address
    .replace(/(?<=[?&])(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|_openstat)=[^&#]*&?/gi, '')
    .replace(/[?&](?=#|$)/, '');
}

/** The last part of a story's address that may be its number ("…-b10442", "…/88120/"), and its path; null when it is no address. */
export function partsOfAddress(address: string): { path: string; number: number | null } | null {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  const number = /-a([1-9]\d{0,9})\/?$/.exec(pathname)?.[1];
  return { path: pathname, number: number ? Number(number) : null };
}

/** The day that stands in an address or in its path ("/2025/02/13/any-slug"); null when there is none. */
export function dayOfAddress(address: string): string | null {
  const [, year, month, day] =
    /^(?:https?:\/)?\/\S*?\/?(20\d\d|19\d\d)\/(0[1-9]|1[0-2])\/([0-2]\d|3[01])\/\S/.exec(address) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

// What can stand in an address and hardly in a sentence: no capitals after a space, no full stop at its end.
function isPiece(piece: string): boolean {
  return /^[a-z0-9%/?=&#_~+.,:;@!$'()*-]+$/.test(piece) && !/[.!?,;]$/.test(piece) && piece.length <= 300;
}
