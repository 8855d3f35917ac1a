import type { DocumentNode } from '#lib/document/types.ts';

/** Something that was read out of a story: what it is, why it was taken for that, and the words that it was read from. */
export type Taken<Value> = { value: Value; why: string; source: string };

/**
 * A day as a story says it; `iso` is `2026-03-04`, with the time and its zone when the story tells them. Of a day without
 * a year only `day` is known: `03-04`.
 */
export type StoryDate = { text: string; iso: string | null; day?: string };

/** Another story that this one points to. */
export type StoryRelated = { headline: string; address: string | null };

/** The photograph that belongs to a story, in words; `source` is where it stands on the web. */
export type StoryPhoto = { caption: string; credit: string; alt: string; source: string | null };

/** A story read from a text: every word of the text is in one of its fields, in its body or in what was left out. */
export type Story = {
  headline: Taken<string> | null;
  standfirst: Taken<string> | null;
  slug: Taken<string> | null;
  dateline: Taken<string> | null;
  authors: Taken<string[]> | null;
  /** When it was first published, as it says; then every other date it gives. */
  dates: Taken<StoryDate>[];
  photo: Taken<StoryPhoto> | null;
  section: Taken<string> | null;
  tags: Taken<string[]> | null;
  original: Taken<string> | null;
  /** In the order of the `relatedRequest` blocks of the body. */
  related: Taken<StoryRelated>[];
  language: string | null;
  /** Blocks of a body; among them photo requests and `relatedRequest` blocks whose attribute `place` counts `related`. */
  body: DocumentNode[];
  /** What stood around the story on its page: navigation, invitations to share. */
  leftOut: string[];
};
