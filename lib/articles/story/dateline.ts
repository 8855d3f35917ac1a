import { dateLine } from './dates.ts';
import type { StoryDate } from './types.ts';

/** The place from which a story comes, as it opens its first paragraph; `length` letters of it are not the story's words. */
export type Opening = { place: string; date: StoryDate | null; agency: string | null; length: number };

const upper = String.raw`[\p{Lu}][\p{Lu}\p{M}.’'\u00a0-]+(?:[ /][\p{Lu}][\p{Lu}\p{M}.’'-]*)*`;
const mixed = String.raw`\p{Lu}[\p{L}’'.-]+(?:[ /-]\p{Lu}[\p{L}’'.-]+){0,2}`;
const more = String.raw`(?:,\s*(?<more>[^—–()/]{2,60}?))?`;
const agency = String.raw`(?:\s*[(/](?<agency>[^()/]{2,40})[)/]\.?)?`;
const dash = String.raw`\s*(?:—|–|--?|―)\s+`;

const news = String.raw`(?:РИА Новости|(?:ИТАР-)?ТАСС|(?:Интерфакс|ИНТЕРФАКС)(?:-\p{L}+)?|(?:Interfax|INTERFAX)(?:\.(?:ru|RU))?|REGNUM|Росбалт|Прайм|Рейтер|Укр[иі]нформ|УН[НИІ]АН|УНН)`;

type Shape = { at: RegExp; needsDate?: boolean };

const shapes: Shape[] = [
  // RIA, Interfax: "МОСКВА, 4 мар - РИА Новости. Text", "Москва. 4 марта. INTERFAX.RU - Text"
  {
    at: new RegExp(
      String.raw`^(?<place>${upper}|${mixed})[.,]\s*(?<more>\d{1,2}\s+\p{L}{3,9}(?:\s+\d{4}(?:\s+года|\s*г\.)?)?)[.,]?(?:${dash}|\s+)(?<agency>${news})(?:[.:]\s+|${dash})`,
      'u',
    ),
  },
  // TASS: "МОСКВА, 4 марта. /ТАСС/. Text"
  {
    at: new RegExp(
      String.raw`^(?<place>${upper}|${mixed}),\s*(?<more>[^—–()/]{2,40}?)\.?\s*/(?<agency>[^/]{2,40})/\.?\s*(?:(?:—|–|--?)\s+)?`,
      'u',
    ),
  },
  { at: new RegExp(`^(?<place>${upper})${more}${agency}${dash}`, 'u') },
  {
    at: new RegExp(String.raw`^(?<place>${mixed}),\s*(?<more>[^—–()/]{2,40}?)${agency}${dash}`, 'u'),
    needsDate: true,
  },
  // An office: "London, 4 March 2026: Text"
  {
    at: new RegExp(String.raw`^(?<place>${mixed}),\s*(?<more>[^—–()/:]{5,40}?):\s+(?=\p{Lu})`, 'u'),
    needsDate: true,
  },
  // PTI, ANI: "Mumbai, Mar 4 (PTI) Text", "Mumbai [India], March 4 (ANI): Text"
  {
    at: new RegExp(
      String.raw`^(?<place>${mixed})(?:\s\[\p{L}+\])?,\s*(?<more>[^—–()/]{2,40}?)\s*\((?<agency>\p{Lu}{2,10})\):?\s+`,
      'u',
    ),
    needsDate: true,
  },
  { at: new RegExp(String.raw`^(?<place>${mixed})\s*\((?<agency>[^()]{2,40})\)${dash}`, 'u') },
  { at: new RegExp(String.raw`^\((?<place>${upper})\)${dash}`, 'u') },
  { at: new RegExp(String.raw`^(?<place>${mixed})\s+[—–]\s+(?=[\p{Lu}«“"])`, 'u') },
];

/** Reads the opening of a paragraph ("VIENNA, Nov 11 (Nightdesk) - "); null when it has none. */
export function openingOf(text: string): Opening | null {
  for (const { at, needsDate } of shapes) {
    const match = at.exec(text);
    const place = match?.groups?.place?.trim();
    if (!match || !place || place.length > 60) continue;
    const said = match.groups?.more?.trim() ?? '';
    // A sentence begins behind a place: "ANALYSTS — and there are many — disagree" names none.
    if (!said && !match.groups?.agency && /^\p{Ll}/u.test(text.slice(match[0].length))) continue;
    const date = said ? dateLine(said) : null;
    const region = date ? null : regionAndDay(said);
    // A name in capitals before a comma and a dash is only a place when a date or a region of few words follows.
    if (said && !date && !region && (needsDate || !isRegion(said))) continue;
    return {
      place: said && !date ? `${place}, ${region?.region ?? said}` : place,
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
