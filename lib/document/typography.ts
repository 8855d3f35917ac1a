import { applyEdits, editAgain, editsSince, type TextEdit, unedited } from './text-edits.ts';
import { quoteEdits, type TypographyLanguage } from './typography-quotes.ts';
import { bindingRules, type TypographyRule, visibleRules, wholeTextRules } from './typography-rules.ts';

// What a rule changes can be what another waits for; in practice two rounds settle it.
const mostRounds = 4;
// What stands before the caret that a typed sign can still change.
const typedReach = 400;
const bindingReach = 14;

// Addresses, and what looks like code: there a straight mark is meant.
const untouchable =
  /(?:https?:\/\/|www\.)[^\s<>"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)+\/[^\s"«»“”]*|`[^`]*`|(?<!\S)--[a-z][\w-]*|[^\s"«»“”]*[_\\{}=<>|][^\s"«»“”]*/giu;

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
  const start = Math.max(0, text.length - typedReach);
  const tail = text.slice(start);
  const atEnd = visibleAtEnd(tail);
  const dashes = settle(tail, visibleRules(known)).filter((edit) => edit.from > 0 && atEnd(edit));
  const last = quotesAtEnd(tail, known);
  const silent = settle(tail, bindingRules(known)).filter((edit) => edit.to > tail.length - bindingReach);
  const placed = (edits: TextEdit[]) =>
    edits.map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start }));
  const visible = [...dashes, ...last];
  return { visible: placed(visible), silent: visible.length > 0 ? [] : placed(silent) };
}

/** What the last letter made; what stood before it and was left, or taken back, is left. */
function visibleAtEnd(tail: string): (edit: TextEdit) => boolean {
  const isAfterDash = / $/.test(tail);
  return ({ to, text }) => to === tail.length || (isAfterDash && to === tail.length - 1 && /[–—]/.test(text));
}

function quotesAtEnd(tail: string, language: TypographyLanguage): TextEdit[] {
  if (!/["']$/.test(tail)) return [];
  return settle(tail, [(whole) => quoteEdits(whole, language)]).filter((edit) => edit.to === tail.length);
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
