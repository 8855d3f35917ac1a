import type { KnownOfStory } from '#lib/articles/story/find-known.ts';
import { firstTold } from '#lib/articles/story/first-told.ts';
import { namesIn } from '#lib/articles/story/names.ts';
import { type BodyWords, bodyOfStory } from '#lib/articles/story/story-body.ts';
import type { Story } from '#lib/articles/story/types.ts';
import type { ArticleContent, TermRef } from '#lib/articles/types.ts';
import type { DocumentJson } from '#lib/document/types.ts';

/** What stands in the form: everything as it is typed. */
export type StoryValues = {
  headline: string;
  standfirst: string;
  dateline: string;
  authors: string;
  tags: string;
  sectionId: string;
  language: string;
  /** As drafts say it, or empty. */
  firstPublished: string;
  originalAddress: string;
  caption: string;
  credit: string;
  alt: string;
};

export type StoryField = keyof StoryValues;

/** Where each field was read from, and why. */
export type Origins = Partial<Record<StoryField, { why: string; source: string }>>;

/** What the form knows of the newsroom: its sections, the language of most stories, the zone of its clocks. */
export type NewsroomOfForm = { sections: TermRef[]; language: string; timeZone: string };

/** The form as the story fills it. */
export function valuesOf(story: Story, { sections, language, timeZone }: NewsroomOfForm): StoryValues {
  const photo = story.photo?.value;
  return {
    headline: story.headline?.value ?? '',
    standfirst: story.standfirst?.value ?? '',
    dateline: story.dateline?.value ?? '',
    authors: story.authors?.value.join(', ') ?? '',
    tags: story.tags?.value.join(', ') ?? '',
    sectionId: guessSection(story, sections),
    language: story.language ?? language,
    firstPublished: firstTold(story, timeZone)?.told ?? '',
    originalAddress: story.original?.value ?? '',
    caption: photo?.caption ?? '',
    credit: photo?.credit ?? '',
    alt: photo?.alt ?? '',
  };
}

/** Where each value comes from. */
export function originsOf(story: Story, values: StoryValues, timeZone: string): Origins {
  const { headline, standfirst, dateline, authors, tags, section, original, photo } = story;
  const origins: Origins = {};
  const note = (field: StoryField, from: { why: string; source: string } | null | undefined) => {
    if (from && values[field] !== '') origins[field] = { why: from.why, source: from.source };
  };
  note('headline', headline);
  note('standfirst', standfirst);
  note('dateline', dateline);
  note('authors', authors);
  note('tags', tags);
  note('sectionId', section);
  note('firstPublished', firstTold(story, timeZone));
  note('originalAddress', original);
  for (const field of ['caption', 'credit', 'alt'] as const) note(field, photo);
  return origins;
}

/** The stories that a story points to, with the numbers that they have here. */
export function relatedOf(story: Story, known: KnownOfStory | null): BodyWords['related'] {
  return story.related.map(({ value }, place) => ({
    ...value,
    number: known?.related[place]?.number ?? null,
  }));
}

/** The body that the article will have; without the photo over the story its words stand under the text. */
export function storyBody(
  story: Story,
  values: StoryValues,
  known: KnownOfStory | null,
  returned: string[],
  hasPhoto: boolean,
): DocumentJson {
  return bodyOfStory(story.body, {
    related: relatedOf(story, known),
    returned,
    language: values.language,
    ...(!hasPhoto && { photo: values }),
  });
}

/** What is sent to make the article. */
export function storyToSend(values: StoryValues, body: DocumentJson, slug: string, assetId: string | null) {
  const { caption, credit, alt } = values;
  const content: Omit<ArticleContent, 'authorIds' | 'tagIds'> = {
    headline: values.headline,
    standfirst: values.standfirst,
    slug,
    dateline: values.dateline,
    language: values.language,
    sectionId: values.sectionId || null,
    lede: assetId ? { assetId, caption, credit, alt } : null,
    firstPublished: values.firstPublished || null,
    originalAddress: values.originalAddress,
    body,
  };
  return { content, authorNames: namesIn(values.authors), tagNames: namesIn(values.tags) };
}

function guessSection(story: Story, sections: TermRef[]): string {
  const said = [story.section?.value ?? '', ...(story.tags?.value ?? []), pathWords(story.original?.value)];
  for (const words of said) {
    const found = sections.find(({ name, slug }) =>
      [name, slug].some((one) => one.toLowerCase() === words.toLowerCase()),
    );
    if (found) return found.id;
  }
  return '';
}

function pathWords(address: string | undefined): string {
  return address && URL.canParse(address) ? (new URL(address).pathname.split('/')[1] ?? '') : '';
}
