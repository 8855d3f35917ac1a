import type { Editor } from '@tiptap/core';
import type { PublicAsset } from '#lib/publishing/types.ts';
import type { LiveText } from './live/live-text.ts';

/** A photo of the library as the editor is handed one after an upload: where it stands, and the words it brought along. */
export type EditorAsset = PublicAsset & { id: string; caption: string; credit: string; alt: string };

/** An article that can be pointed to as related. */
export type RelatedChoice = { number: number; headline: string; path: string | null };

/** Stores a photo. `onProgress` is told the part that is done, 0 to 1. A refusal is an Error whose message the writer reads. */
export type UploadImage = (file: File, onProgress: (part: number) => void) => Promise<EditorAsset>;

/** Finds articles by words of their headline, or by number. */
export type SearchArticles = (words: string) => Promise<RelatedChoice[]>;

/** What is known of an article that the body points to; `path` is null while it is not published. */
export type KnownRelated = Record<number, { headline: string; path: string | null } | null>;

export type BodyEditorProps = {
  /** The living text, once it has come: its root `body` is what is written. */
  live: LiveText;
  editable: boolean;
  label: string;
  /** BCP 47: for spelling and hyphenation. */
  language: string;
  /** Told the editor when it stands, and null when it goes. */
  onEditor: (editor: Editor | null) => void;
  uploadImage: UploadImage;
  searchArticles: SearchArticles;
  /** A story's file was dropped on the text, or asked for. */
  onStoryFile: (file: File) => void;
  /** By asset id: the photos that the body shows; null for one that the library does not have. */
  media: Record<string, PublicAsset | null>;
  /** Where renditions stand: "/desk/media". */
  mediaBase: string;
  related: KnownRelated;
};
