// Strict on purpose, and asked after normalising: a lookalike of "@" or of a letter never reaches a comparison.
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The one form in which an e-mail address is stored and compared: trimmed, NFKC, lower case; null if it is not an address. */
export function canonicalEmail(raw: string): string | null {
  if (raw.length > 320) return null;
  const email = raw.normalize('NFKC').trim().toLowerCase();
  if (email.length > 254 || email.indexOf('@') > 64) return null;
  return address.test(email) ? email : null;
}

/** Shortest password, in characters. */
export const shortestPassword = 12;

/** Longest password, in characters: enough for any sentence, too little to keep a processor busy. */
export const longestPassword = 256;

/** A session ends this many days after it was last used… */
export const idleSessionDays = 7;

/** …and this many days after sign-in at the latest. */
export const longestSessionDays = 30;

/** A setup link opens the newsroom for this many hours. */
export const setupLinkHours = 24;
