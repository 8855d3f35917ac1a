import { literalPattern } from './literal-pattern.ts';

/** One line of the house-style list: what is not written here, what is written instead, and why. */
export type StyleTerm = {
  id: string;
  term: string;
  suggestion: string;
  reason: string;
  isWholeWord: boolean;
};

/** A place that the list has something to say about; `text` is the suggestion as it fits there. */
export type StyleHint = { from: number; to: number; term: StyleTerm; text: string };

/** A list, ready to be looked for. */
export type StyleBook = { whole: Map<string, StyleTerm[]>; parts: { pattern: RegExp; term: StyleTerm }[] };

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const inWord = /[\p{L}\p{N}\p{M}]/u;

/** Makes a list ready. Whole words are found by their first word, so that a long list costs no more than a short one. */
export function styleBookOf(terms: readonly StyleTerm[]): StyleBook {
  const book: StyleBook = { whole: new Map(), parts: [] };
  for (const term of terms) {
    const first = term.isWholeWord ? term.term.match(word)?.[0] : undefined;
    // A term that begins with a sign has no first word to be found by.
    if (first && term.term.startsWith(first)) {
      const key = first.toLowerCase();
      book.whole.set(key, [...(book.whole.get(key) ?? []), term]);
    } else book.parts.push({ pattern: patternOf(term), term });
  }
  for (const same of book.whole.values()) same.sort((a, b) => b.term.length - a.term.length);
  return book;
}

/**
 * What the list has to say about a text, in order and without overlaps; of two that begin together the longer. A term
 * without capitals is found in any case; one with capitals only as it is written. No other forms of a word are guessed.
 */
export function styleHints(text: string, book: StyleBook): StyleHint[] {
  const hints: StyleHint[] = [];
  if (book.whole.size > 0) {
    for (const found of text.matchAll(word)) {
      const term = book.whole.get(found[0].toLowerCase())?.find((each) => standsAt(text, found.index, each));
      if (term) hints.push(hintAt(text, found.index, found.index + term.term.length, term));
    }
  }
  for (const { pattern, term } of book.parts) {
    for (const found of text.matchAll(pattern)) {
      hints.push(hintAt(text, found.index, found.index + found[0].length, term));
    }
  }
  return apart(hints);
}

function standsAt(text: string, at: number, { term }: StyleTerm): boolean {
  const there = text.slice(at, at + term.length);
  if (inWord.test(text[at + term.length] ?? '')) return false;
  return hasCapital(term) ? sameSpaces(there) === term : sameSpaces(there).toLowerCase() === term;
}

function patternOf({ term, isWholeWord }: StyleTerm): RegExp {
  const signs = literalPattern(term).replaceAll(' ', '[ \\u00A0]');
  const bounds = isWholeWord ? `(?<![\\p{L}\\p{N}\\p{M}])${signs}(?![\\p{L}\\p{N}\\p{M}])` : signs;
  return new RegExp(bounds, hasCapital(term) ? 'gu' : 'giu');
}

function hintAt(text: string, from: number, to: number, term: StyleTerm): StyleHint {
  const there = text.slice(from, to);
  return { from, to, term, text: fitted(term, there) };
}

/** The suggestion with the capitals of what it replaces, when the term has none of its own. */
function fitted({ term, suggestion }: StyleTerm, there: string): string {
  if (hasCapital(term) || !hasCapital(there)) return suggestion;
  if (there.length > 1 && there === there.toUpperCase()) return suggestion.toUpperCase();
  const isCapital = there[0] !== there[0]?.toLowerCase();
  return isCapital ? `${suggestion[0]?.toUpperCase() ?? ''}${suggestion.slice(1)}` : suggestion;
}

function apart(hints: StyleHint[]): StyleHint[] {
  let done = 0;
  return hints
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((hint) => {
      if (hint.from < done) return false;
      done = hint.to;
      return true;
    });
}

function hasCapital(text: string): boolean {
  return text !== text.toLowerCase();
}

function sameSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
