import { asciiWords, hyphenated } from '#lib/platform/ascii-words.ts';

// First parts of addresses that are not sections (the addresses are in the README's list), and what they may become.
const takenByNightdesk = new Set([
  'desk',
  'sign-in',
  'sign-out',
  'setup',
  'api',
  'media',
  'card',
  'oembed',
  'theme',
  'offline',
  'archive',
  'newsletter',
  'most-read',
  'tag',
  'author',
  'search',
  'corrections',
  'healthz',
  'readyz',
  'metrics',
  'rss',
  'atom',
  'feed',
  'sitemap',
  'news-sitemap',
  'robots',
  'reader',
  'favicon',
  'front',
  'preview',
  'static',
  'assets',
  'well-known',
]);

/** The slug of a name, at most 60 characters; empty when the name has no letter or digit that could stand in it. */
export function slugOfName(name: string): string {
  return hyphenated(asciiWords(name), 60);
}

/** Whether an address may begin with this slug: not one of Nightdesk's own, not a year, not an edition's language. */
export function isFreeForSection(slug: string): boolean {
  return !takenByNightdesk.has(slug) && !/^\d+$/.test(slug) && !/^[a-z]{2}$/.test(slug);
}
