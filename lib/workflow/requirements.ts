import type { ArticleContent } from '#lib/articles/types.ts';
import { plainText, wordCount } from '#lib/document/extract.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { contentOf, nodesOf } from '#lib/document/walk.ts';

/** Something that a story lacks: at which field of ArticleContent, whether it stops publishing, and what to do. */
export type Issue = { field: string; level: 'blocks' | 'warns'; message: string };

/** What the content alone does not tell. */
export type RequirementContext = {
  /** Another story of the same day that is live under the same slug. */
  slugTakenBy: { number: number; headline: string } | null;
  /** How many suggestions in the text nobody has decided on. */
  openSuggestions: number;
  /** Related-article cards that point to nothing a reader can open. */
  unreadableRelated: number[];
  /** It says that it was first published at a time that is still to come. */
  isToCome: boolean;
};

const nothingKnown: RequirementContext = {
  slugTakenBy: null,
  openSuggestions: 0,
  unreadableRelated: [],
  isToCome: false,
};

/** What a story lacks for the public, in the order of the editor's fields. Saving asks for none of this; publishing for all that blocks. */
export function publishIssues(content: ArticleContent, context: Partial<RequirementContext> = {}): Issue[] {
  const { slugTakenBy, openSuggestions, unreadableRelated, isToCome } = { ...nothingKnown, ...context };
  return [
    ...headlineIssues(content),
    ...standfirstIssues(content),
    ...(slugTakenBy ? [slugTaken(slugTakenBy)] : []),
    ...(content.sectionId ? [] : [blocks('sectionId', 'Choose a section.')]),
    ...(content.authorIds.length > 0 ? [] : [blocks('authorIds', 'Add at least one author to the byline.')]),
    ...(content.tagIds.length > 0 ? [] : [warns('tagIds', 'Readers find a story by its tags: it has none.')]),
    ...(isToCome ? [stillToCome] : []),
    ...ledeIssues(content),
    ...reminderIssues(content),
    ...bodyIssues(content.body),
    ...suggestionIssues(openSuggestions),
    ...unreadableRelated.map((number) =>
      warns('body', `Readers cannot open the related article ${number}: its card will not show.`),
    ),
  ];
}

function headlineIssues({ headline }: ArticleContent): Issue[] {
  if (headline === '') return [blocks('headline', 'Write a headline.')];
  return headline.length > 120
    ? [warns('headline', 'A headline of more than 120 characters is cut in lists and shares.')]
    : [];
}

function standfirstIssues({ standfirst }: ArticleContent): Issue[] {
  return standfirst === ''
    ? [warns('standfirst', 'Without a standfirst, lists and shares show the headline alone.')]
    : [];
}

function slugTaken(other: { number: number; headline: string }): Issue {
  return blocks(
    'slug',
    `Another story of that day has this slug: “${other.headline}” (${other.number}). Choose another.`,
  );
}

const stillToCome = blocks(
  'firstPublished',
  'The first publication lies in the future. A story that is to appear later is scheduled; this is when it has appeared.',
);

function ledeIssues({ lede }: ArticleContent): Issue[] {
  if (!lede) return [];
  return [
    ...(lede.alt === ''
      ? [blocks('lede.alt', 'Describe the lede image for readers who cannot see it.')]
      : []),
    ...(lede.credit === '' ? [blocks('lede.credit', 'Credit the lede image.')] : []),
    ...(lede.caption === '' ? [warns('lede.caption', 'The lede image has no caption.')] : []),
  ];
}

// A field is plain text: TK in it may be a name, so it only warns.
function reminderIssues({ headline, standfirst, lede }: ArticleContent): Issue[] {
  const fields = {
    headline,
    standfirst,
    'lede.caption': lede?.caption ?? '',
    'lede.credit': lede?.credit ?? '',
  };
  return Object.entries(fields)
    .filter(([, words]) => /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/u.test(words))
    .map(([field]) => warns(field, 'This says TK: is something still to come?'));
}

function bodyIssues(body: ArticleContent['body']): Issue[] {
  const nodes = [...nodesOf(body)];
  const images = nodes.filter((node) => node.type === 'image');
  if (images.length === 0 && wordCount(body) === 0) return [blocks('body', 'Write the story.')];
  return [
    ...missingIssues(body),
    ...images.flatMap((image, index) => imageIssues(image, index + 1)),
    ...nodes.filter(({ type }) => type === 'gallery').flatMap(galleryIssues),
    ...nodes.filter(({ type }) => type === 'footnote').flatMap(noteIssues),
  ];
}

// Each with the words around it, so that it is found.
function missingIssues(body: ArticleContent['body']): Issue[] {
  return contentOf(body).flatMap((block) => {
    const missing = [...nodesOf(block)].filter((node) => node.type === 'tk');
    return missing.map((tk) => blocks('body', `Still to come (TK)${about(tk)}: ${beginning(block)}`));
  });
}

function about(tk: DocumentNode): string {
  return isBlank(tk.attrs?.note) ? '' : `, “${tk.attrs?.note}”`;
}

function beginning(block: DocumentNode): string {
  const words = plainText(block).replace(/\s+/g, ' ').trim();
  if (words === '') return 'in an empty line.';
  return words.length > 60 ? `“${words.slice(0, 60).trimEnd()}…”` : `“${words}”`;
}

function galleryIssues(gallery: DocumentNode, index: number): Issue[] {
  const count = contentOf(gallery).length;
  if (count === 0)
    return [blocks('body', `Gallery ${index + 1} has no photographs. Add some, or remove it.`)];
  return count === 1 ? [warns('body', `Gallery ${index + 1} has one photograph alone.`)] : [];
}

function noteIssues(note: DocumentNode, index: number): Issue[] {
  return isBlank(note.attrs?.note) ? [blocks('body', `Footnote ${index + 1} says nothing.`)] : [];
}

function imageIssues(image: DocumentNode, place: number): Issue[] {
  return [
    ...(isBlank(image.attrs?.alt)
      ? [blocks('body', `Describe photograph ${place} in the body for readers who cannot see it.`)]
      : []),
    ...(isBlank(image.attrs?.credit) ? [blocks('body', `Credit photograph ${place} in the body.`)] : []),
  ];
}

function suggestionIssues(count: number): Issue[] {
  if (count === 0) return [];
  const [what, them] = count === 1 ? ['One suggestion is', 'it'] : [`${count} suggestions are`, 'them'];
  return [warns('body', `${what} still open. Readers get the text as if nobody had made ${them}.`)];
}

function isBlank(words: unknown): boolean {
  return typeof words !== 'string' || words.trim() === '';
}

function blocks(field: string, message: string): Issue {
  return { field, level: 'blocks', message };
}

function warns(field: string, message: string): Issue {
  return { field, level: 'warns', message };
}
