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
  body: DocumentJson;
};
