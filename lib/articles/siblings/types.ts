import type { RevisionChanges, Stage } from '#lib/articles/types.ts';

/** A story that tells the same in another language. */
export type SiblingRef = { number: number; language: string; isLive: boolean };

/** One on the desk. Its headline is null for who may not read it. */
export type SiblingView = SiblingRef & {
  headline: string | null;
  stage: Stage;
  /** Null while it says what it said when this story took it in. */
  drift: SiblingDrift | null;
};

/** What a sibling says otherwise since its revision `since` was taken in; `seen` names the text that was compared. */
export type SiblingDrift = { since: number; changes: RevisionChanges; seen: string };
