import { limits } from './limits.ts';

// Spaces, controls, invisible and direction-turning characters: browsers drop some of them while reading an address.
const hidden = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\\<>"`]/u;

/** What is wrong with an address as a link's target, in words for the writer; null when it may be used. */
export function linkProblem(href: unknown): string | null {
  if (typeof href !== 'string' || href === '') return 'A link needs an address.';
  if (href.length > limits.link) return `A link's address may have ${limits.link} characters at most.`;
  if (hidden.test(href)) return "A link's address may not contain spaces or invisible characters.";
  if (href.startsWith('/')) {
    return href.startsWith('//') ? 'An address on this site starts with one slash.' : null;
  }
  if (/^mailto:/i.test(href)) {
    return /^mailto:[^@?]+@[^@?]+(\?.*)?$/i.test(href) ? null : 'That is not an e-mail address.';
  }
  if (!/^https?:\/\//i.test(href)) {
    return 'A link starts with https://, http://, mailto: or a slash.';
  }
  if (!URL.canParse(href)) return 'That is not a complete web address.';
  const { hostname, username, password } = new URL(href);
  if (username || password) return 'A link may not carry a user name or password.';
  return hostname ? null : 'That is not a complete web address.';
}

/** What is wrong with an address of a page on the web; null when it may be used. */
export function webAddressProblem(address: string): string | null {
  return /^https?:/i.test(address) ? linkProblem(address) : 'An address starts with https:// or http://.';
}

/** Whether an address may be a link's target: http, https, mailto, or a path on this site. */
export function isSafeLink(href: unknown): href is string {
  return linkProblem(href) === null;
}
