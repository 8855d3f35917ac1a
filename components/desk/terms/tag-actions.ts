import type { Result } from '#lib/platform/errors.ts';
import type { Language } from '#lib/taxonomy/languages.ts';
import type { TagKind } from '#lib/taxonomy/tag-input.ts';

/** What a tag's screen sends to be stored. */
export type TagSaying = {
  id: string;
  /** The version that was opened. */
  baseVersion: number;
  name: string;
  slug: string;
  kind: TagKind;
  names: Record<Language, string>;
  aliases: { language: Language; alias: string }[];
  description: string;
  pictureId: string | null;
};

/** What the screens of tags can have done: server actions, handed in by the page. */
export type TagActions = {
  save: (input: TagSaying) => Promise<Result<{ slug: string; version: number }>>;
  merge: (input: { fromId: string; intoId: string }) => Promise<Result<{ slug: string; live: number }>>;
  undo: (input: { id: string }) => Promise<Result<{ slug: string }>>;
  remove: (input: { id: string; isFromStoriesToo: boolean }) => Promise<Result<{ live: number }>>;
};

/** What the list of look-alikes can have done. */
export type PairActions = Pick<TagActions, 'merge' | 'undo'> & {
  keepApart: (input: { ids: [string, string] }) => Promise<Result<unknown>>;
};
