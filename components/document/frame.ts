import type { ReactNode } from 'react';
import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import type { PublicAsset } from '#lib/publishing/types.ts';
import type { BodyWords } from './body-words.ts';
import type { Note } from './notes-of.ts';

/** A related article as a reader sees it; null when there is none to read (not published, withdrawn, gone). */
export type RelatedLine = { headline: string; path: string } | null;

/** What the parts of one body share while they are drawn. */
export type Frame = {
  media: Record<string, PublicAsset>;
  mediaBase: string;
  related: Record<number, RelatedLine>;
  headingIds: Map<DocumentNode, string>;
  notes: Map<DocumentNode, Note>;
  /** What stands at the place for corrections; nothing while there are none. */
  corrections: ReactNode;
  words: BodyWords;
  /** Told what could not be drawn as it was meant. */
  report: (what: string) => void;
};

/** Deeper than any body that is let in: what lies below is shown as text. */
export const deepest = limits.depth;
