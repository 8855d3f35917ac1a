import type { SiblingRef } from '#lib/articles/siblings/types.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { languageName, languages } from '#lib/taxonomy/languages.ts';
import { bodyLacks, namesAgency } from './body-requirements.ts';
import { type BrokenLink, linkLacks } from './link-requirements.ts';
import {
  isFixedRequirement,
  type Lack,
  levelOf,
  type RequirementCode,
  type RequirementLevels,
} from './requirement-table.ts';

/** A lack as a newsroom takes it: whether it stops publishing, and whether somebody may publish in spite of it. */
export type Issue = Lack & { level: 'blocks' | 'warns'; isFixed: boolean };

/** What the content alone does not tell. */
export type RequirementContext = {
  /** Another story of the same day that is live under the same slug. */
  slugTakenBy: { number: number; headline: string } | null;
  /** Another story that is being worked on under the same slug line. */
  slugLineTakenBy: { number: number; slugLine: string } | null;
  /** How many suggestions in the text nobody has decided on. */
  openSuggestions: number;
  /** Links that lead nowhere, as far as is known. */
  brokenLinks: BrokenLink[];
  /** The stories that tell the same in other languages. */
  siblings: SiblingRef[];
  /** Related-article cards that point to nothing a reader can open. */
  unreadableRelated: number[];
  /** It says that it was first published at a time that is still to come. */
  isToCome: boolean;
};

const nothingKnown: RequirementContext = {
  slugTakenBy: null,
  slugLineTakenBy: null,
  openSuggestions: 0,
  brokenLinks: [],
  siblings: [],
  unreadableRelated: [],
  isToCome: false,
};

/**
 * What a story lacks for the public, in the order of the editor's fields, at this newsroom's levels. Saving asks for none
 * of this; publishing for all that blocks.
 */
export function publishIssues(
  content: ArticleContent,
  context: Partial<RequirementContext> = {},
  levels: RequirementLevels = {},
): Issue[] {
  return lacksOf(content, { ...nothingKnown, ...context }).flatMap((found) => {
    const level = levelOf(found.code, levels);
    if (level === 'off') return [];
    return [
      { ...found, level: level === 'block' ? 'blocks' : 'warns', isFixed: isFixedRequirement(found.code) },
    ];
  });
}

function lacksOf(content: ArticleContent, context: RequirementContext): Lack[] {
  const { slugTakenBy, slugLineTakenBy, openSuggestions, brokenLinks, unreadableRelated, isToCome } = context;
  return [
    ...headlineLacks(content),
    ...standfirstLacks(content),
    ...(slugTakenBy ? [slugTaken(slugTakenBy)] : []),
    ...(slugLineTakenBy ? [slugLineTaken(slugLineTakenBy)] : []),
    ...(content.sectionId ? [] : [lack('section', 'sectionId', 'Choose a section.')]),
    ...(content.authorIds.length > 0
      ? []
      : [lack('byline', 'authorIds', 'Add at least one author to the byline.')]),
    ...(content.tagIds.length > 0
      ? []
      : [lack('tags', 'tagIds', 'Readers find a story by its tags: it has none.')]),
    ...datelineLacks(content),
    ...(isToCome ? [stillToCome] : []),
    ...siblingLacks(content.language, context.siblings),
    ...ledeLacks(content),
    ...reminderLacks(content),
    ...bodyLacks(content.body),
    ...suggestionLacks(openSuggestions),
    ...linkLacks(content.body, brokenLinks),
    ...unreadableRelated.map((number) =>
      lack('related', 'body', `Readers cannot open the related article ${number}: its card will not show.`),
    ),
  ];
}

function headlineLacks({ headline }: ArticleContent): Lack[] {
  if (headline === '') return [lack('headline', 'headline', 'Write a headline.')];
  const words = 'A headline of more than 120 characters is cut in lists and shares.';
  return headline.length > 120 ? [lack('headline-length', 'headline', words)] : [];
}

function standfirstLacks({ standfirst }: ArticleContent): Lack[] {
  if (standfirst === '') {
    const words = 'Without a standfirst, lists and shares show the headline alone.';
    return [lack('standfirst', 'standfirst', words)];
  }
  const words = 'A standfirst of more than 300 characters is cut in lists and shares.';
  return standfirst.length > 300 ? [lack('standfirst-length', 'standfirst', words)] : [];
}

function slugTaken(other: { number: number; headline: string }): Lack {
  return lack(
    'slug-taken',
    'slug',
    `Another story of that day has this slug: “${other.headline}” (${other.number}). Choose another.`,
  );
}

function slugLineTaken(other: { number: number; slugLine: string }): Lack {
  return lack(
    'slug-line-taken',
    'slugLine',
    `Article ${other.number} is being worked on under the slug line “${other.slugLine}” too.`,
  );
}

const stillToCome = lack(
  'first-published',
  'firstPublished',
  'The first publication lies in the future. A story that is to appear later is scheduled; this is when it has appeared.',
);

function datelineLacks({ dateline }: ArticleContent): Lack[] {
  if (dateline === '') return [lack('dateline', 'dateline', 'Say where it was written.')];
  if (/[-–—.,:;]\s*$/u.test(dateline)) {
    return [lack('dateline-form', 'dateline', 'The dateline is the place alone; the page sets the dash.')];
  }
  const words = `Datelines stand in capitals: ${dateline.toLocaleUpperCase('en')}.`;
  return /\p{Ll}/u.test(dateline) ? [lack('dateline-form', 'dateline', words)] : [];
}

function ledeLacks({ lede }: ArticleContent): Lack[] {
  if (!lede) return [lack('lede-image', 'lede', 'Choose a lede image.')];
  const { alt, credit, caption } = lede;
  const describe = 'Describe the lede image for readers who cannot see it.';
  return [
    ...(alt === '' ? [lack('lede-alt', 'lede.alt', describe)] : []),
    ...(credit === '' ? [lack('lede-credit', 'lede.credit', 'Credit the lede image.')] : []),
    ...(credit !== '' && !namesAgency(credit) ? [lack('agency-credit', 'lede.credit', noAgency)] : []),
    ...(caption === '' ? [lack('lede-caption', 'lede.caption', 'The lede image has no caption.')] : []),
  ];
}

const noAgency = 'A credit names photographer and agency: “Jane Doe / AP”.';

// A field is plain text: TK in it may be a name, so at first it only warns.
function reminderLacks({ headline, standfirst, lede }: ArticleContent): Lack[] {
  const fields = {
    headline,
    standfirst,
    'lede.caption': lede?.caption ?? '',
    'lede.credit': lede?.credit ?? '',
  };
  return Object.entries(fields)
    .filter(([, words]) => /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/u.test(words))
    .map(([field]) => lack('tk-in-fields', field, 'This says TK: is something still to come?'));
}

function siblingLacks(own: string, siblings: SiblingRef[]): Lack[] {
  const others = languages.filter((language) => language !== own);
  return others.flatMap((language) => {
    const words = languageName(language);
    const sibling = siblings.find((each) => each.language === language);
    if (!sibling) return [lack('language-sibling', 'siblings', `It is not told in ${words}.`)];
    const unread = `Its sibling in ${words} (article ${sibling.number}) is not published.`;
    return sibling.isLive ? [] : [lack('sibling-published', 'siblings', unread)];
  });
}

function suggestionLacks(count: number): Lack[] {
  if (count === 0) return [];
  const [what, them] = count === 1 ? ['One suggestion is', 'it'] : [`${count} suggestions are`, 'them'];
  const words = `${what} still open. Readers get the text as if nobody had made ${them}.`;
  return [lack('suggestions', 'body', words)];
}

function lack(code: RequirementCode, field: string, message: string): Lack {
  return { code, field, message };
}
