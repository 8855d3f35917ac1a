import type { LetterKind, LetterMailState, LetterState } from '#lib/platform/prisma/enums.ts';

export type { LetterKind, LetterState };

/** Every kind of letter, in the order in which they are offered. */
export const letterKinds = ['daily', 'breaking'] as const satisfies LetterKind[];

/** What a letter says, as it is composed. */
export type LetterWords = { subject: string; intro: string; stories: number[] };

/** A letter in the list of all of them. */
export type LetterRow = {
  id: string;
  kind: LetterKind;
  edition: string;
  subject: string;
  state: LetterState;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  audience: number;
  sent: number;
  unsent: number;
};

/** One letter, and while it is on its way, how many of its mails are in which state. */
export type LetterView = LetterRow &
  LetterWords & { version: number; counts: Record<LetterMailState, number> };

/** A reader's wishes, as the page behind their link shows them. */
export type SubscriberView = {
  email: string;
  edition: string;
  daily: boolean;
  breaking: boolean;
  isConfirmed: boolean;
};

/** How many confirmed readers an edition's letters have. */
export type Audience = { edition: string; daily: number; breaking: number };
