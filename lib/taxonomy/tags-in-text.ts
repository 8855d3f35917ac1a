import { folded } from './folded.ts';
import type { TagKind } from './tag-input.ts';

/** A tag of which a word was found in a text by its stem. */
export type FoundInText = { id: string; slug: string; name: string; kind: TagKind; word: string };

const longestText = 60_000;

/** As much of a text as is looked through for tags. */
export function lookedThrough(text: string): string {
  return text.slice(0, longestText);
}

/** The beginnings of a text's words, three letters of each: a tag whose first word begins with none of them is not in it. */
export function beginningsOf(text: string): string[] {
  return [
    ...new Set(
      folded(lookedThrough(text))
        .split(' ')
        .map((word) => word.slice(0, 3)),
    ),
  ];
}

/** The words of a text that are nothing but capitals ("UN", "ООН"), folded. */
export function acronymsOf(text: string): string[] {
  const found = lookedThrough(text).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu) ?? [];
  return [...new Set(found.map(folded))];
}

/**
 * Of the tags that a text may be about, those that it names: acronyms in capitals, names with one, topics in any case. The
 * longest word first; a word within a longer one is that one ("London" in "London Bridge").
 */
export function namedInText(found: FoundInText[], text: string): FoundInText[] {
  const looked = lookedThrough(text);
  const acronyms = new Set(acronymsOf(looked));
  const named = found
    .filter((tag) => isNamed(tag, looked, acronyms))
    .sort((one, other) => other.word.length - one.word.length || one.name.localeCompare(other.name));
  return named.filter((tag, place) => {
    const before = named.slice(0, place);
    return !before.some((longer) => longer.id === tag.id || isWithin(tag.word, longer.word));
  });
}

function isNamed({ kind, word }: FoundInText, text: string, acronyms: ReadonlySet<string>): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return acronyms.has(folded(word));
  if (kind === 'topic' || !/^\p{Lu}/u.test(word)) return true;
  // Endings change ("Париж", "в Париже"); a capital at the beginning does not.
  const first = word.split(/\s/)[0] ?? word;
  const stem = first.slice(0, Math.max(3, first.length - 2)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${stem}`, 'u').test(text);
}

function isWithin(word: string, longer: string): boolean {
  return word !== longer && ` ${folded(longer)} `.includes(` ${folded(word)} `);
}
