import type { Result } from '#lib/platform/errors.ts';
import type { AuthorLink } from '#lib/taxonomy/author-input.ts';
import type { Language } from '#lib/taxonomy/languages.ts';

/** What an author's screen sends to be stored. */
export type AuthorSaying = {
  id: string;
  /** The version that was opened. */
  baseVersion: number;
  name: string;
  slug: string;
  names: Record<Language, string>;
  jobTitle: string;
  bio: string;
  links: AuthorLink[];
  email: string;
  pictureId: string | null;
  accountId: string | null;
};

/** What the screens of authors can have done: server actions, handed in by the page. */
export type AuthorActions = {
  create: (input: { name: string; slug?: string }) => Promise<Result<{ slug: string }>>;
  save: (input: AuthorSaying) => Promise<Result<{ slug: string; version: number }>>;
  merge: (input: { fromId: string; intoId: string }) => Promise<Result<{ slug: string; live: number }>>;
  unmerge: (input: { id: string }) => Promise<Result<{ slug: string }>>;
};
