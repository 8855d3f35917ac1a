import { languages } from '#lib/taxonomy/languages.ts';
import { parseDay } from './archive-days.ts';

/** What a search is narrowed to, as it was asked; empty where it is not. Days as a form sends them: `2025-02-13`. */
export type SearchFilters = { from: string; to: string; section: string; author: string; language: string };

/** The fields of which something cannot be. */
export type WrongFilters = Partial<Record<'from' | 'to' | 'order' | 'author', true>>;

/** The names of the filters in an address, in their fixed order. */
export const filterNames = ['from', 'to', 'section', 'author', 'language'] as const;

const longest = 120;

/** The filters of an address. What is no language or no slug is left out: it came from no form of ours. */
export function readFilters(
  asked: Partial<Record<(typeof filterNames)[number], string | undefined>>,
): SearchFilters {
  const line = (name: (typeof filterNames)[number]) =>
    (asked[name] ?? '')
      .toWellFormed()
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, longest)
      .toWellFormed();
  const [section, language] = [line('section'), line('language')];
  return {
    from: line('from'),
    to: line('to'),
    section: /^[a-z0-9-]{1,60}$/.test(section) ? section : '',
    author: line('author'),
    language: languages.some((each) => each === language) ? language : '',
  };
}

/** What of the days cannot be: one that no calendar has, or an end before the beginning. */
export function wrongDays({ from, to }: SearchFilters): WrongFilters {
  const isDay = (text: string) => {
    const [year = '', month = '', day = ''] = text.split('-');
    return text === '' || parseDay(year, month, day) !== null;
  };
  if (!isDay(from) || !isDay(to))
    return { ...(!isDay(from) && { from: true }), ...(!isDay(to) && { to: true }) };
  return from !== '' && to !== '' && from > to ? { order: true } : {};
}

/** Whether anything is narrowed at all. */
export function hasFilters(filters: SearchFilters): boolean {
  return filterNames.some((name) => filters[name] !== '');
}
