import type { BlockCount } from '#lib/document/diff-document.ts';
import type { DocumentJson } from '#lib/document/types.ts';

/** A photograph as one article uses it: the library's words can be overridden here. */
export type LedeImage = { assetId: string; caption: string; credit: string; alt: string };

/** All that an article says: what a draft holds and what a revision keeps. */
export type ArticleContent = {
  headline: string;
  standfirst: string;
  /** As typed; empty means "from the headline" (lib/articles/slug.ts). */
  slug: string;
  /** The place alone, as it is to be printed ("BRUSSELS"); the dash is the page's. */
  dateline: string;
  /** BCP 47, "en" or "ru". */
  language: string;
  sectionId: string | null;
  /** In printed order. */
  authorIds: string[];
  tagIds: string[];
  lede: LedeImage | null;
  /** When it was first published, if that was elsewhere (first-published.ts); null: when it is published here. */
  firstPublished: string | null;
  /** Where it was first published: an http or https address, or empty. */
  originalAddress: string;
  body: DocumentJson;
};

/** Where a draft stands on the desk. */
export type Stage = 'idea' | 'writing' | 'in_review' | 'ready';

/** The stages in the order in which a story goes through them. */
export const stages = ['idea', 'writing', 'in_review', 'ready'] as const satisfies Stage[];

/** A person, by account. */
export type PersonRef = { id: string; name: string };

/** A section, tag or author as the desk names it. */
export type TermRef = { id: string; slug: string; name: string };

/** A section to be chosen: how deep it stands, and the ids of those that were deleted for it. */
export type SectionRef = TermRef & { depth: number; replaced: string[] };

/** A stored photograph as the desk shows it: renditions are at /desk/media/{key}/{width}.{ext}. */
export type AssetRef = { id: string; key: string; width: number; height: number; widths: number[] };

/** An article that a related-article card points to; `path` is null when the public cannot read it. */
export type RelatedRef = { number: number; headline: string; path: string | null };

/** What the public has of an article now. */
export type LiveRef = {
  path: string;
  publishedAt: Date;
  firstPublishedAt: Date;
  /** Of its first publication only the day is known. */
  isDayOnly: boolean;
  revisionId: string;
  /** Until when it carries the label "Breaking", which may have passed. */
  breakingUntil: Date | null;
  /** The draft says something else than the public's copy. */
  changedSince: boolean;
};

/** All that the editor's screen needs of one article. */
export type DraftView = {
  number: number;
  stage: Stage;
  assignee: PersonRef | null;
  createdBy: PersonRef | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedByName: string | null;
  content: ArticleContent;
  section: TermRef | null;
  /** In printed order, as `content.authorIds`. */
  authors: TermRef[];
  tags: TermRef[];
  ledeAsset: AssetRef | null;
  /** By asset id: the images that the body shows. */
  bodyAssets: Record<string, AssetRef>;
  related: Record<number, RelatedRef>;
  publication: LiveRef | null;
  withdrawn: boolean;
  rights: { edit: boolean; publish: boolean; correct: boolean; withdraw: boolean; handOver: boolean };
};

/** One line of the list of articles. */
export type DraftRow = {
  number: number;
  headline: string;
  stage: Stage;
  sectionName: string | null;
  authorNames: string[];
  assignee: PersonRef | null;
  createdAt: Date;
  updatedAt: Date;
  updatedByName: string | null;
  /** The lede photograph, for a thumbnail. */
  ledeAsset: { key: string; widths: number[] } | null;
  /** Where the public reads it, or null. */
  path: string | null;
  publishedAt: Date | null;
  changedSince: boolean;
  withdrawn: boolean;
};

/** Why a revision was kept. */
export type RevisionReason =
  | 'published'
  | 'handed_over'
  | 'before_restore'
  | 'restored'
  | 'named'
  | 'paused'
  | 'scheduled'
  | 'translated';

/** What an article says beside its body. */
export type ContentField = Exclude<keyof ArticleContent, 'body'>;

/** What a revision changed against the one before it: the fields, and how many blocks of each kind. */
export type RevisionChanges = { fields: ContentField[]; blocks: BlockCount[] };

/** One line of an article's history. */
export type RevisionRow = {
  ordinal: number;
  reason: RevisionReason;
  name: string;
  headline: string;
  /** Null for the first, and for those kept before changes were counted. */
  changes: RevisionChanges | null;
  createdAt: Date;
  createdByName: string | null;
  /** This is what the public reads now. */
  live: boolean;
};

/** What somebody said. One that was deleted keeps its place and has no text. */
export type CommentView = {
  id: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  createdBy: PersonRef | null;
  mentions: PersonRef[];
  isOwn: boolean;
  mayDelete: boolean;
};

/** A talk about a range of the body; `anchor` is two relative positions of the living text, in base64. */
export type ThreadView = {
  id: string;
  anchor: { start: string; end: string };
  /** The words as they were when it was started. */
  quote: string;
  resolvedAt: Date | null;
  resolvedBy: PersonRef | null;
  comments: CommentView[];
};
