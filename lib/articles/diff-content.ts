import { countChanges } from '#lib/document/diff-document.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import type { ArticleContent, ContentField, RevisionChanges } from './types.ts';

const fields = [
  'headline',
  'standfirst',
  'slug',
  'dateline',
  'language',
  'sectionId',
  'authorIds',
  'tagIds',
  'lede',
] as const satisfies ContentField[];

/** What changed from one content to another, counted: what a line of the history says. */
export function changesBetween(before: ArticleContent, after: ArticleContent): RevisionChanges {
  return { fields: changedFields(before, after), blocks: countChanges(before.body, after.body) };
}

/** The fields that say something else. */
export function changedFields(before: ArticleContent, after: ArticleContent): ContentField[] {
  return fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}
