import type {
  PublicArticle,
  PublicAuthor,
  PublicCorrection,
  PublicImage,
  PublicProfile,
} from '#lib/publishing/types.ts';

/** A language of the newspaper and where its site begins: `home` is empty, or `/ru`. The main edition's key is empty. */
export type EditionView = { edition: string; language: string; home: string };

/** The newsroom as the readers of one of its editions know it. */
export type NewsroomView = EditionView & {
  name: string;
  tagline: string;
  timeZone: string;
  /** Every edition, the main one first. */
  editions: EditionView[];
  /** Whether letters can be sent, and so be asked for. */
  hasNewsletter: boolean;
};

/** Where the same is read in a language. */
export type Alternate = { language: string; path: string };

/** What has a list of its own. */
export type ListKind = 'section' | 'tag' | 'author';

/** A public list: a section, which may stand within another, a tag or an author. */
export type ListView = { slug: string; title: string; intro: string; parentSlug?: string | null };

/** A list's own page: with its picture, where it has one, and an author's with what is said of the person. */
export type ListHead = ListView & { picture: PublicImage | null; profile: PublicProfile | null };

/** What a row of a front or a list says of one story. */
export type StoryCard = {
  number: number;
  edition: string;
  path: string;
  headline: string;
  standfirst: string;
  dateline: string;
  language: string;
  section: { slug: string; name: string };
  byline: PublicAuthor[];
  lede: PublicImage | null;
  corrections: PublicCorrection[];
  firstPublishedAt: Date;
  isDayOnly: boolean;
  publishedAt: Date;
  /** For how many milliseconds more it is breaking news; null when it is not. */
  breakingFor: number | null;
};

/** Some rows, and where the next ones begin; null at the end. */
export type CardPage = { cards: StoryCard[]; nextCursor: string | null };

/** A correction in the list of all of them, with the live story that it is about. */
export type CorrectionRow = Omit<PublicCorrection, 'at'> & {
  at: Date;
  number: number;
  path: string;
  headline: string;
  language: string;
};

/** Some corrections, and where the next ones begin; null at the end. */
export type CorrectionPage = { rows: CorrectionRow[]; nextCursor: string | null };

/** What stands at an article's number: a story, or the place of a withdrawn one. */
export type Story =
  | { state: 'live'; article: PublicArticle; breakingFor: number | null; storyGroup: string | null }
  | { state: 'withdrawn'; number: number; path: string; note: string };

/** The cards of a body's related articles, by number; null where there is no live story. */
export type RelatedStories = Record<number, { headline: string; path: string } | null>;

/** A piece of a search result's text; marked where it matched. */
export type SnippetPart = { text: string; marked: boolean };

/** A search result. */
export type SearchHit = StoryCard & { snippet: SnippetPart[] };
