import { countChanges } from '#lib/document/diff-document.ts';
import { diffWords, type WordChange } from '#lib/document/diff-words.ts';
import { placesOfRuns, shortestEdits } from '#lib/document/shortest-edits.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import { wordsOfTold } from './first-published.ts';
import type { LiveTextRoot } from './live-fields.ts';
import type { ArticleContent, ContentField, RevisionChanges } from './types.ts';

/** The fields of two texts that differ. A photograph is named by its asset's id. */
export type FieldChange =
  | { field: WordField; kind: 'words'; changes: WordChange[] }
  | { field: 'sectionId' | 'authorIds' | 'tagIds' | 'language'; kind: 'names'; changes: WordChange[] }
  | { field: 'lede'; kind: 'photo'; before: string | null; after: string | null };

type WordField = LiveTextRoot | 'firstPublished';

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
  'firstPublished',
  'originalAddress',
] as const satisfies ContentField[];

const wordFields = [
  'headline',
  'standfirst',
  'dateline',
  'slug',
  'ledeCaption',
  'ledeCredit',
  'ledeAlt',
  'firstPublished',
  'originalAddress',
] as const satisfies WordField[];

/** The fields of a text that are compared, and can be put back, one by one. */
export const comparedFields = [
  ...fields,
  'ledeCaption',
  'ledeCredit',
  'ledeAlt',
] as const satisfies FieldChange['field'][];

const nameFields = ['sectionId', 'authorIds', 'tagIds', 'language'] as const;

/** What changed from one content to another, counted: what a line of the history says. */
export function changesBetween(before: ArticleContent, after: ArticleContent): RevisionChanges {
  return { fields: changedFields(before, after), blocks: countChanges(before.body, after.body) };
}

/** What changed in the fields beside the body; `nameOf` knows sections, authors and tags by their ids. */
export function diffFields(
  before: ArticleContent,
  after: ArticleContent,
  nameOf: (id: string) => string,
): FieldChange[] {
  const words = wordFields.map((field) => ({
    field,
    kind: 'words' as const,
    changes: diffWords(wordsIn(before, field), wordsIn(after, field)),
  }));
  const names = nameFields.map((field) => ({
    field,
    kind: 'names' as const,
    changes: diffNames(namesIn(before, field).map(nameOf), namesIn(after, field).map(nameOf)),
  }));
  const [oldPhoto, photo] = [before.lede?.assetId ?? null, after.lede?.assetId ?? null];
  return [
    ...words.filter(({ changes }) => changes.length > 0),
    ...names.filter(({ changes }) => changes.some(({ kind }) => kind !== 'same')),
    ...(oldPhoto === photo
      ? []
      : [{ field: 'lede' as const, kind: 'photo' as const, before: oldPhoto, after: photo }]),
  ];
}

function changedFields(before: ArticleContent, after: ArticleContent): ContentField[] {
  return fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}

function wordsIn(content: ArticleContent, field: WordField): string {
  switch (field) {
    case 'ledeCaption':
      return content.lede?.caption ?? '';
    case 'ledeCredit':
      return content.lede?.credit ?? '';
    case 'ledeAlt':
      return content.lede?.alt ?? '';
    case 'firstPublished':
      return wordsOfTold(content.firstPublished);
    default:
      return content[field];
  }
}

function namesIn(content: ArticleContent, field: (typeof nameFields)[number]): string[] {
  const value = content[field];
  return Array.isArray(value) ? value : value ? [value] : [];
}

function diffNames(before: string[], after: string[]): WordChange[] {
  const runs = shortestEdits(before, after, before.length + after.length) ?? [];
  return placesOfRuns(runs).flatMap(({ kind, before: old, after: now }) => {
    const names = kind === 'removed' ? before.slice(old.from, old.to) : after.slice(now.from, now.to);
    return names.map((text) => ({ kind, text }));
  });
}
