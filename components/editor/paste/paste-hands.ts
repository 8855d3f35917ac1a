import type { PhotoStore } from '#components/editor/photo-uploads.ts';

/** What pasting reaches for outside the text. */
export type PasteHands = {
  store: PhotoStore;
  /** Tells the writer what became of something. */
  say: (what: string) => void;
  /** Offers to fill the article from a file. */
  openFile: (file: File) => void;
};

/** What came with a paste or a drop. */
export type Pasted = { html: string; text: string; files: File[] };
