import type { CalendarItem } from '#lib/publishing/schedule-types.ts';

/** What happens then, in a word or two. */
export function whatOf({ kind, isLive }: Pick<CalendarItem, 'kind' | 'isLive'>): string {
  if (kind === 'publish') return isLive ? 'Update' : 'Publish';
  return { due: 'Due', withdraw: 'Withdraw', embargo: 'Embargo ends' }[kind];
}
