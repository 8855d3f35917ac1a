import type { Result } from '#lib/platform/errors.ts';
import type { Language } from '#lib/taxonomy/languages.ts';

/** What the screen of sections can have done: server actions, handed in by the page. */
export type SectionActions = {
  create: (input: {
    name: string;
    slug?: string;
    names: Record<Language, string>;
    description: string;
  }) => Promise<Result<unknown>>;
  edit: (input: {
    id: string;
    /** The version that was opened. */
    baseVersion: number;
    name: string;
    slug: string;
    names: Record<Language, string>;
    description: string;
  }) => Promise<Result<{ version: number }>>;
  move: (input: { id: string; parentId: string | null; beforeId: string | null }) => Promise<Result<unknown>>;
  remove: (input: { id: string; replacementId: string }) => Promise<Result<unknown>>;
};
