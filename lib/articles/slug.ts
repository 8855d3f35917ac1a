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

/** The slug under which a text will be published: the typed one, or the headline's. */
export function slugToUse(content: { slug: string; headline: string }): string {
  return content.slug || slugOf(content.headline);
}
