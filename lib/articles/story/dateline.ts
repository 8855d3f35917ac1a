import { dateLine } from './dates.ts';
import type { StoryDate } from './types.ts';

/** The place from which a story comes, as it opens its first paragraph; `length` letters of it are not the story's words. */
export type Opening = { place: string; date: StoryDate | null; agency: string | null; length: number };

const upper = String.raw`[\p{Lu}][\p{Lu}\p{M}.’'\u00a0-]+(?:[ /][\p{Lu}][\p{Lu}\p{M}.’'-]*)*`;
const mixed = String.raw`\p{Lu}[\p{L}’'.-]+(?:[ -]\p{Lu}[\p{L}’'.-]+){0,2}`;
const more = String.raw`(?:,\s*(?<more>[^—–()/]{2,60}?))?`;
const agency = String.raw`(?:\s*[(/](?<agency>[^()/]{2,40})[)/]\.?)?`;
const dash = String.raw`\s*(?:—|–|--?|―)\s+`;

const shapes = [
  new RegExp(`^(?<place>${upper})${more}${agency}${dash}`, 'u'),
  // TASS: "МОСКВА, 4 марта. /ТАСС/. Text"
  new RegExp(
    String.raw`^(?<place>${upper}|${mixed}),\s*(?<more>[^—–()/]{2,40}?)\.?\s*/(?<agency>[^/]{2,40})/\.?\s*(?:(?:—|–|--?)\s+)?`,
    'u',
  ),
  // RIA: "МОСКВА, 4 мар - РИА Новости. Text"
  new RegExp(
    String.raw`^(?<place>${upper}),\s*(?<more>\d{1,2}\s+\p{L}{3,9})${dash}(?<agency>РИА Новости|ТАСС|Интерфакс)\.\s+`,
    'u',
  ),
  new RegExp(String.raw`^(?<place>${mixed}),\s*(?<more>[^—–()/]{2,40}?)${agency}${dash}`, 'u'),
  new RegExp(String.raw`^(?<place>${mixed})\s*\((?<agency>[^()]{2,40})\)${dash}`, 'u'),
  new RegExp(String.raw`^\((?<place>${upper})\)${dash}`, 'u'),
  new RegExp(String.raw`^(?<place>${mixed})\s+[—–]\s+(?=[\p{Lu}«“"])`, 'u'),
];

/** Reads the opening of a paragraph ("VIENNA, Nov 11 (Nightdesk) - "); null when it has none. */
export function openingOf(text: string): Opening | null {
  for (const [index, shape] of [
    shapes[2],
    shapes[1],
    shapes[0],
    shapes[3],
    shapes[4],
    shapes[5],
    shapes[6],
  ].entries()) {
    const match = shape?.exec(text);
    const place = match?.groups?.place?.trim();
    if (!match || !place || place.length > 60) continue;
    const said = match.groups?.more?.trim() ?? '';
    const date = said ? dateLine(said) : null;
    const isDate = date !== null;
    const region = isDate ? null : regionAndDay(said);
    // A name in capitals before a comma and a dash is only a place when a date or a region of few words follows.
    if (said && !isDate && !region && !isRegion(said)) continue;
    if (index === 3 && !isDate && !region) continue;
    return {
      place: said && !isDate ? `${place}, ${region?.region ?? said}` : place,
      date: date ?? region?.date ?? null,
      agency: match.groups?.agency?.trim() ?? null,
      length: match[0].length,
    };
  }
  return null;
}

// "Italy, Nov. 11, 2025"
function regionAndDay(said: string): { region: string; date: StoryDate } | null {
  const cut = /^([^,\d]{2,40}),\s*(.+)$/u.exec(said);
  const date = cut?.[2] ? dateLine(cut[2]) : null;
  return cut?.[1] && date && isRegion(cut[1]) ? { region: cut[1], date } : null;
}

function isRegion(words: string): boolean {
  return /^\p{Lu}[\p{L}.’' -]*$/u.test(words) && words.split(/\s+/).length <= 3;
}
