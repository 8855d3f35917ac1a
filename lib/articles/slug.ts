import { asciiWords, hyphenated } from '#lib/platform/ascii-words.ts';

const limit = 80;

/** The slug that a headline makes: a-z, 0-9 and single hyphens, at most 80 characters, never empty. */
export function slugOf(headline: string): string {
  return hyphenated(asciiWords(headline), limit) || 'story';
}

/** What is kept of a slug as typed: its words in slug form, or empty when it has none. */
export function slugAsTyped(typed: string): string {
  return asciiWords(typed).join('-');
}
