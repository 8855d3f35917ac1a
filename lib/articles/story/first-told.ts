import { isTold, type Told, toldOf } from '#lib/articles/first-published.ts';
import { isUpdate } from './dates.ts';
import type { Story, StoryDate, Taken } from './types.ts';

/** When a story was first published, as it says, and the words that say so. */
export type FirstTold = { told: Told; why: string; source: string };

/**
 * The time of a story's first publication. The day on which it was last changed stands in for it when it gives no other; a
 * time without a zone is one of the newsroom's clocks. Null when it gives no year.
 */
export function firstTold({ dates }: Pick<Story, 'dates'>, timeZone: string): FirstTold | null {
  const first = dates.find(({ value }) => !isUpdate(value.text));
  const dated = dates.find(({ value }) => value.iso !== null);
  if (!dated) return null;
  if (first?.value.iso) return from(first, first.value.iso, timeZone);
  const day = dated.value.iso?.slice(0, 10) ?? '';
  const inYear = first ? dayInYearOf(first.value, day) : null;
  if (first && inYear) return from(first, inYear, timeZone);
  const whenChanged = from(dated, day, timeZone);
  return whenChanged && { ...whenChanged, why: 'the day on which it was changed: it gives no other' };
}

function from({ why, source }: Taken<StoryDate>, iso: string, timeZone: string): FirstTold | null {
  const [day = '', time = ''] = iso.split('T');
  const told = /[+-]\d\d:\d\d$/.test(time) ? instant(iso) : toldOf(day, time, timeZone);
  return told && isTold(told) ? { told, why, source } : null;
}

function instant(iso: string): Told | null {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

// "Nov 10" beside a change on 11 Nov 2025 was in 2025; "Dec 31" beside 1 Jan 2026 was in the year before.
function dayInYearOf({ day }: StoryDate, changed: string): string | null {
  if (!day) return null;
  const year = Number(changed.slice(0, 4));
  const same = `${year}-${day}`;
  const told = same <= changed ? same : `${year - 1}-${day}`;
  return isTold(told) ? told : null;
}
