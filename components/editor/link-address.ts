import { linkProblem } from '#lib/document/links.ts';

/** What was typed as a link's target, made whole: a bare host gets https, a bare e-mail address mailto. */
function wholeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u.test(address)) return `https://${address}`;
  return address;
}

/** The address to store, or what is wrong with it. */
export function readAddress(typed: string): { href: string } | { problem: string } {
  const href = wholeAddress(typed);
  const problem = linkProblem(href);
  return problem ? { problem } : { href };
}
