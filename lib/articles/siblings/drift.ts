import { contentHash } from '#lib/articles/content-hash.ts';
import { changesBetween } from '#lib/articles/diff-content.ts';
import type { ArticleContent, ContentField } from '#lib/articles/types.ts';
import type { SiblingDrift } from './types.ts';

// What a translation says in its own words; a section or a tag is the same in every language.
const told = new Set<ContentField>(['headline', 'standfirst', 'dateline', 'lede']);

/** What a sibling says otherwise than the text that was translated, its revision `since`; null when nothing that is translated. */
export function driftOf(since: number, before: ArticleContent, now: ArticleContent): SiblingDrift | null {
  const { fields, blocks } = changesBetween(before, now);
  const changes = { fields: fields.filter((field) => told.has(field)), blocks };
  if (changes.fields.length === 0 && blocks.length === 0) return null;
  return { since, changes, seen: versionSeen(now) };
}

/** By what a text is known that somebody looked at. */
export function versionSeen(content: ArticleContent): string {
  return Buffer.from(contentHash(content)).toString('base64url');
}
