import type { DocumentJson } from '#lib/document/types.ts';

/** An author as a reader sees one; the address is /author/{slug}. `sameAs`: where else this person is to be found. */
export type PublicAuthor = { slug: string; name: string; sameAs?: string[] | undefined };

/** What an author's page says of the person, beside the name and the biography. */
export type PublicProfile = {
  jobTitle: string;
  links: { url: string; title: string }[];
  /** For readers; empty: none. */
  email: string;
  /** How the name is written elsewhere; of no language where that is not known. */
  names: { language: string; name: string }[];
};

/** A tag as a reader sees one; the address is /tag/{slug}. */
export type PublicTag = { slug: string; name: string };

/** A stored photograph: renditions are at {base}/{key}/{width}.{avif|webp|jpg}, where base is /media in public. */
export type PublicAsset = { key: string; width: number; height: number; widths: number[] };

/** A photograph with its words. */
export type PublicImage = PublicAsset & { caption: string; credit: string; alt: string };

/** What sort of note a correction is: a mistake put right, words made clearer, or something that readers should know. */
export const correctionKinds = ['correction', 'clarification', 'editors_note'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A published note that something was wrong. */
export type PublicCorrection = { id: string; kind: CorrectionKind; text: string; at: string };

/** What the public's page of one article needs; a preview makes the same from a draft. */
export type PublicArticle = {
  number: number;
  /** The edition in which it is read; empty: the main one. */
  edition: string;
  path: string;
  slug: string;
  headline: string;
  standfirst: string;
  dateline: string;
  language: string;
  section: { slug: string; name: string };
  byline: PublicAuthor[];
  tags: PublicTag[];
  lede: PublicImage | null;
  body: DocumentJson;
  schemaVersion: number;
  /** By asset id: the images that the body shows. */
  media: Record<string, PublicAsset>;
  words: number;
  corrections: PublicCorrection[];
  firstPublishedAt: Date;
  /** Of the first publication only the day is known: no minute is shown. */
  isDayOnly: boolean;
  publishedAt: Date;
  /** Where it was first published, if not here; else empty. */
  originalAddress: string;
};
