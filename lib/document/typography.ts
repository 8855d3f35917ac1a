import { applyEdits, editAgain, editsSince, type TextEdit, unedited } from './text-edits.ts';
import { quoteEdits, type TypographyLanguage } from './typography-quotes.ts';
import {
  bindingRules,
  clippedWords,
  type TypographyRule,
  visibleRules,
  wholeTextRules,
} from './typography-rules.ts';

// What a rule changes can be what another waits for; in practice two rounds settle it.
const mostRounds = 4;
// The letters after which there can be something to do.
const telling = /^["'\-. \d]$/;
const nearReach = 60;
const bindingReach = 14;

// Addresses, and what looks like code: there a straight mark is meant.
const untouchable =
  /(?:https?:\/\/|www\.)[^\s<>"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)+\/[^\s"«»“”]*|`[^`]*`|(?<!\S)--[a-z][\w-]*|[^\s"«»“”]*[_\\{}=<>|][^\s"«»“”]*/giu;

/** How much of what stands before the caret tells what a typed sign becomes: a quote may have been opened long ago. */
export const typedReach = 400;

/** Whether a letter that is typed can call for anything. */
export function isTelling(letter: string): boolean {
  return telling.test(letter);
}

/** The language by whose rules a text is set. */
export function typographyLanguageOf(language: string): TypographyLanguage {
  return language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** What makes one block of text tidy: quotes, dashes, dots and bonds, as edits in order. Done twice, it finds nothing. */
export function typographyEdits(text: string, language: string): TextEdit[] {
  const known = typographyLanguageOf(language);
  return settle(text, [
    ...wholeTextRules(known),
    (whole) => quoteEdits(whole, known),
    ...visibleRules(known),
    ...bindingRules(known),
  ]);
}

/** One block of text, tidied; as it was when that would be longer than it may be. */
export function tidied(text: string, language: string, most = Number.POSITIVE_INFINITY): string {
  const tidy = applyEdits(text, typographyEdits(text, language));
  return tidy.length > most && tidy.length > text.length ? text : tidy;
}

/** What the last letter of a text, just typed, calls for: a mark that shows, and bonds that do not. Places are in `text`. */
export function typedEdits(text: string, language: string): { visible: TextEdit[]; silent: TextEdit[] } {
  const known = typographyLanguageOf(language);
  const visible = [...dashesAtEnd(text, known), ...quotesAtEnd(text, known)];
  if (visible.length > 0) return { visible, silent: [] };
  const rules = known === 'en' ? [clippedWords, ...bindingRules(known)] : bindingRules(known);
  const silent = nearEnd(text, nearReach, rules);
  return { visible, silent: silent.filter((edit) => edit.to > text.length - bindingReach) };
}

function dashesAtEnd(text: string, language: TypographyLanguage): TextEdit[] {
  const atEnd = visibleAtEnd(text);
  // At the start of a line hyphens may still become a list or a divider.
  return nearEnd(text, nearReach, visibleRules(language)).filter((edit) => edit.from > 0 && atEnd(edit));
}

function quotesAtEnd(text: string, language: TypographyLanguage): TextEdit[] {
  if (!/["']$/.test(text)) return [];
  const edits = nearEnd(text, typedReach, [(whole) => quoteEdits(whole, language)]);
  return edits.filter((edit) => edit.to === text.length);
}

function nearEnd(text: string, reach: number, rules: TypographyRule[]): TextEdit[] {
  const start = Math.max(0, text.length - reach);
  const edits = settle(text.slice(start), rules);
  return edits.map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start }));
}

/** What the last letter made; what stood before it and was left, or taken back, is left. */
function visibleAtEnd(text: string): (edit: TextEdit) => boolean {
  const isAfterDash = / $/.test(text);
  return (edit) =>
    edit.to === text.length || (isAfterDash && edit.to === text.length - 1 && /[–—]/.test(edit.text));
}

function settle(text: string, rules: TypographyRule[]): TextEdit[] {
  let edited = unedited(text);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = edited.text;
    for (const rule of rules) edited = editAgain(edited, outsideOf(edited.text, rule(edited.text)));
    if (edited.text === before) break;
  }
  return editsSince(text.length, edited);
}

function outsideOf(text: string, edits: TextEdit[]): TextEdit[] {
  if (edits.length === 0) return edits;
  const kept = [...text.matchAll(untouchable)].map((found) => [found.index, found.index + found[0].length]);
  return edits.filter((edit) =>
    kept.every(([from = 0, to = 0]) => edit.to <= from || edit.from >= to || from === to),
  );
}
