import type { Result } from '#lib/platform/errors.ts';
import { literalPattern } from './literal-pattern.ts';

/** What is looked for, and how. */
export type Search = { words: string; isCaseSensitive: boolean; isWholeWord: boolean; isRegExp: boolean };

/** A place in one text, with what its groups held when it was found by a regular expression. */
export type Found = {
  from: number;
  to: number;
  groups: (string | undefined)[];
  names: Record<string, string>;
};

/** A search, ready to be made. */
export type Finder = { pattern: RegExp; isRegExp: boolean };

/** How many places of one article are shown at most. */
export const mostFound = 20_000;

/** Makes a search ready, or says what is wrong with its regular expression. */
export function finderOf(search: Search): Result<Finder> {
  const words = search.isRegExp ? search.words : literalPattern(search.words);
  // \b knows no letter but A to Z: a word ends where no letter, figure or accent follows.
  const whole = search.isWholeWord
    ? `(?<![\\p{L}\\p{N}\\p{M}_])(?:${words})(?![\\p{L}\\p{N}\\p{M}_])`
    : words;
  try {
    const pattern = new RegExp(whole, search.isCaseSensitive ? 'gmu' : 'gimu');
    return { ok: true, value: { pattern, isRegExp: search.isRegExp } };
  } catch {
    return {
      ok: false,
      error: {
        code: 'invalid',
        message: 'This is no regular expression: it does not end or does not fit together.',
      },
    };
  }
}

/** Every place in a text, in order; what is empty is no place. */
export function findIn(text: string, { pattern }: Finder, most = mostFound): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const [, ...groups] = match;
    found.push({ from: match.index, to: match.index + match[0].length, groups, names: { ...match.groups } });
    if (found.length >= most) break;
  }
  return found;
}

/** What stands in a place after replacing: for a regular expression with $1, $<name>, $& and $$ filled in. */
export function replacementFor(template: string, found: Found, text: string, isRegExp: boolean): string {
  if (!isRegExp) return template;
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g, (all, dollar, whole, place, name) => {
    if (dollar) return '$';
    if (whole) return text.slice(found.from, found.to);
    if (name !== undefined) return found.names[name] ?? '';
    const group = Number(place);
    return group >= 1 && group <= found.groups.length ? (found.groups[group - 1] ?? '') : all;
  });
}
