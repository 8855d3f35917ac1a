import { isRowNumber } from '#lib/platform/row-number.ts';
import { editionHome } from '#lib/taxonomy/editions.ts';

/** Where a story of this edition, day and slug is read: `/2025/02/13/slug-a87978`. The number alone is the identity. */
export function canonicalPath(edition: string, day: string, slug: string, number: number): string {
  return `${editionHome(edition)}/${day}/${slug}-a${number}`;
}

// Making one takes longer than everything else about an address.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment in a time zone, as it stands in addresses: `2025/02/13`. */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = formatFor(timeZone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}/${part('month')}/${part('day')}`;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The day in a story's address, or null when it is not one: a story keeps the day of its first publication. */
export function dayOfPath(path: string): string | null {
  return /^(?:\/[a-z]{2})?\/(\d{4}\/\d{2}\/\d{2})\//.exec(path)?.[1] ?? null;
}

/** The slug in a story's address, or null when it is not one. */
export function slugOfPath(path: string): string | null {
  return /\/([^/]+)-a\d+$/.exec(path)?.[1] ?? null;
}

/** The article's number in the last part of an address ("any-slug-a87978"), or null when there is none. */
export function numberOfStory(lastPart: string): number | null {
  const digits = /-a([1-9]\d{0,9})$/.exec(lastPart)?.[1];
  return isRowNumber(Number(digits)) ? Number(digits) : null;
}
