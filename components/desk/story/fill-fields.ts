import type { Known } from '#components/desk/known.ts';
import type { Facts } from '#components/editor/live/live-article.ts';
import type { LiveWords } from '#components/editor/paste/fill-article.ts';
import { paragraphOf } from '#lib/articles/story/blocks.ts';
import { blocksOfStory } from '#lib/articles/story/story-body.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { relatedOf, type StoryField, type StoryValues } from './story-values.ts';
import type { ReadStory } from './use-story.ts';

const photoFields: StoryField[] = ['caption', 'credit', 'alt'];

/** What an article says already, as the form would have it. */
export function presentIn(content: Omit<ArticleContent, 'body'>, known: Known): StoryValues {
  const { headline, standfirst, dateline, language, lede } = content;
  const names = (ids: string[], of: Known['authors']) => ids.map((id) => of[id]?.name ?? '').join(', ');
  return {
    ...{ headline, standfirst, dateline, language },
    authors: names(content.authorIds, known.authors),
    tags: names(content.tagIds, known.tags),
    sectionId: content.sectionId ?? '',
    firstPublished: content.firstPublished ?? '',
    originalAddress: content.originalAddress,
    caption: lede?.caption ?? '',
    credit: lede?.credit ?? '',
    alt: lede?.alt ?? '',
  };
}

/** Whether both say something, and not the same: then a person decides. */
export function isContested(values: StoryValues, present: StoryValues, field: StoryField): boolean {
  return values[field] !== '' && present[field] !== '' && values[field] !== present[field];
}

/** The fields that get what was read: those that are empty, and those that a person gave up. Words of a photograph need one. */
export function fieldsToFill(
  { values }: Pick<ReadStory, 'values'>,
  present: StoryValues,
  replaced: StoryField[],
  hasPhoto: boolean,
): StoryField[] {
  return (Object.keys(values) as StoryField[]).filter((field) => {
    if (values[field] === '' || values[field] === present[field]) return false;
    if (photoFields.includes(field) && !hasPhoto) return false;
    return present[field] === '' || replaced.includes(field);
  });
}

/** The typed words among the fields to fill, by the names of the living text. */
export function wordsToFill(values: StoryValues, fields: StoryField[]): LiveWords {
  const roots = {
    ...{ headline: 'headline', standfirst: 'standfirst', dateline: 'dateline' },
    ...{ originalAddress: 'originalAddress', caption: 'ledeCaption', credit: 'ledeCredit', alt: 'ledeAlt' },
  } as const;
  return Object.fromEntries(
    Object.entries(roots).flatMap(([field, root]) =>
      fields.includes(field as StoryField) ? [[root, values[field as StoryField]]] : [],
    ),
  );
}

/** The choices among the fields to fill; authors and tags by the ids that their names have here. */
export function factsToFill(
  values: StoryValues,
  fields: StoryField[],
  ids: { authorIds: string[]; tagIds: string[]; ledeAssetId: string | null },
): Partial<Facts> {
  return {
    ...(fields.includes('sectionId') && { sectionId: values.sectionId }),
    ...(fields.includes('language') && { language: values.language }),
    ...(fields.includes('firstPublished') && { firstPublished: values.firstPublished }),
    ...(fields.includes('authors') && { authorIds: ids.authorIds }),
    ...(fields.includes('tags') && { tagIds: ids.tagIds }),
    ...(ids.ledeAssetId && { ledeAssetId: ids.ledeAssetId }),
  };
}

/** The blocks to put in: above the text the lines whose words no field has. Nothing of the file is lost. */
export function blocksToInsert(
  read: ReadStory,
  present: StoryValues,
  filled: StoryField[],
  isLede: boolean,
): DocumentNode[] {
  const { story, values, origins, returned, known } = read;
  const isLeft = (field: StoryField) => !filled.includes(field) && values[field] !== present[field];
  const photo = isLede ? null : story.photo?.value;
  const request = photo?.source ? [{ type: 'photoRequest', attrs: { ...photo } }] : [];
  const left = (Object.keys(origins) as StoryField[])
    .filter((field) => isLeft(field) && !(photo?.source && photoFields.includes(field)))
    .map((field) => origins[field]?.source ?? '');
  const section = values.sectionId === '' ? (story.section?.source ?? '') : '';
  const lines = [...new Set([...returned, section, ...left].flatMap((source) => source.split('\n')))];
  const blocks = blocksOfStory(story.body, { related: relatedOf(story, known), language: values.language });
  return [...lines.filter(Boolean).map(paragraphOf), ...request, ...blocks];
}
