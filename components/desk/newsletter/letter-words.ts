import type { LetterKind, LetterRow } from '#lib/newsletter/types.ts';

/** What the desk calls a kind of letter. */
export const letterKindWords: Record<LetterKind, string> = {
  daily: 'Daily letter',
  breaking: 'Breaking letter',
};

/** How many readers, in words. */
export function readersInWords(count: number): string {
  return count === 1 ? '1 reader' : `${count.toLocaleString('en-GB')} readers`;
}

/** Where a letter stands, in words. */
export function letterStateWords({ state, audience, sent, unsent }: LetterRow): string {
  if (state === 'draft') return 'Being composed';
  if (state === 'sending') return `On its way to ${readersInWords(audience)}`;
  if (state === 'paused') return 'Paused';
  return `Sent to ${readersInWords(sent)}${unsent > 0 ? `, ${unsent} did not have it` : ''}`;
}
