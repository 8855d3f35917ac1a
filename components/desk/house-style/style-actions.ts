import type { Result } from '#lib/platform/errors.ts';

/** A line as it is written again after it was struck. */
export type StruckLine = {
  language: string;
  term: string;
  suggestion: string;
  reason: string;
  isWholeWord: boolean;
};

/** What the house style's screen can have done: server actions, handed in by the page. */
export type StyleActions = {
  saveLine: (input: StruckLine & { id?: string }) => Promise<Result<{ id: string }>>;
  strikeLine: (input: { id: string }) => Promise<Result<StruckLine>>;
  addLines: (input: {
    language: string;
    terms: { term: string; suggestion: string; reason: string }[];
  }) => Promise<Result<{ count: number }>>;
};
