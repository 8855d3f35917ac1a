import type { TagKind } from '#lib/taxonomy/tag-input.ts';

/** The kinds of tags in words. */
export const kindNames: Record<TagKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
  topic: 'Topic',
};

/** So many of something, in words. */
export function countOf(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
}

/** How many articles have a tag or an author, and how many of them readers have. */
export function usedBy({ articles, live }: { articles: number; live: number }): string {
  return `${countOf(articles, 'article', 'articles')} (${live.toLocaleString('en')} live)`;
}
