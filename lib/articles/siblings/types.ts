import type { Stage } from '#lib/articles/types.ts';

/** A story that tells the same in another language. */
export type SiblingRef = { number: number; language: string; isLive: boolean };

/** One on the desk. Its headline is null for who may not read it. */
export type SiblingView = SiblingRef & { headline: string | null; stage: Stage };
