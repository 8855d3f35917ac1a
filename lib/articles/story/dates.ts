import type { StoryDate } from './types.ts';

const months: Record<string, number> = {};
const names = [
  'january jan январь января янв січня januar janvier',
  'february feb февраль февраля фев февр februar février',
  'march mar март марта мар березня märz mars',
  'april apr апрель апреля апр квітня avril',
  'may май мая травня mai',
  'june jun июнь июня июн червня juni juin',
  'july jul июль июля июл липня juli juillet',
  'august aug август августа авг серпня août',
  'september sept sep сентябрь сентября сен сент вересня septembre',
  'october oct октябрь октября окт жовтня oktober okt octobre',
  'november nov ноябрь ноября ноя нояб листопада novembre',
  'december dec декабрь декабря дек грудня dezember dez décembre',
];
for (const [index, words] of names.entries()) for (const word of words.split(' ')) months[word] = index + 1;

const zones: Record<string, string> = {
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  мск: '+03:00',
  'moscow time': '+03:00',
  'по москве': '+03:00',
  'по московскому времени': '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const regions: Record<string, string> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

const month = String.raw`(?<month>\p{L}{3,9})\.?`;
const shapes = [
  /(?<year>\d{4})(?<sign>[-/.])(?<number>\d{1,2})\k<sign>(?<day>\d{1,2})(?:[T ](?=\d))?/u,
  new RegExp(
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ \u00a0-]+${month},?[ \u00a0-]+(?<year>\d{4})`,
    'u',
  ),
  new RegExp(String.raw`${month}[ \u00a0]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+(?<year>\d{4})`, 'u'),
  /(?<day>\d{1,2})(?<sign>[.-])(?<number>\d{1,2})\k<sign>(?<year>\d{4})/u,
  // Which of the two is the month cannot be told unless one of them is none: Americans write the most of these.
  /(?<number>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})/u,
  /(?<day>\d{1,2})\/(?<number>\d{1,2})\/(?<year>\d{4})/u,
  new RegExp(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ \u00a0]+${month}`, 'u'),
  new RegExp(String.raw`${month}[ \u00a0]+(?<day>\d{1,2})(?:st|nd|rd|th)?`, 'u'),
];

const clock =
  /(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?[ \u00a0]*(?<half>[apAP]\.?[mM]\b\.?)?[ \u00a0]*\(?(?<zone>Z\b|(?:UTC|GMT)?[+-]\d{1,2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}(?!\d)|[A-Z]{2,4}\b|(?:мск|МСК)(?![\p{L}])|Moscow time|по (?:Москве|московскому времени))?\)?/u;
const military =
  /(?<!\d)(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)[ \u00a0]*(?<zone>[A-Z]{2,4}|мск|МСК)(?!\p{L})/u;
const onTheHour = /(?<!\d)(?<hour>\d{1,2})[ \u00a0]*(?<half>[ap]\.?m\b\.?)[ \u00a0]*(?<zone>[A-Z]{2,4}\b)?/iu;
const weekday =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье|пн|вт|ср|чт|пт|сб|вс|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})\.?/giu;
const around =
  /(?<!\p{L})(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|local time|дата публикации|дата|опубликовано|впервые опубликовано|обновлено|изменено|размещено|stand|veröffentlicht|aktualisiert|publié le|mis à jour le|le|on|at|в|um|от|г|года|год|uhr)(?!\p{L})[.:]?/giu;

/** A date somewhere in a text, with the words it takes there; null when there is none. A day without a year has no `iso`. */
export function findDate(text: string): (StoryDate & { rest: string }) | null {
  for (const shape of shapes) {
    const match = shape.exec(text);
    const date = match && dayOf(match);
    if (!match || !date) continue;
    const without = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const time = timeIn(without, date.iso);
    const iso = date.iso && time ? `${date.iso}T${time.iso}` : date.iso;
    const said = date.day ? { text: text.trim(), iso, day: date.day } : { text: text.trim(), iso };
    return { ...said, rest: (time?.rest ?? without).replace(/\s+/g, ' ').trim() };
  }
  return null;
}

/** A line that holds nothing but a date (and a time, a weekday, "Updated"); null for every other line. */
export function dateLine(line: string): StoryDate | null {
  if (line.length > 120) return null;
  const found = findDate(line);
  if (!found) return null;
  const rest = found.rest.replace(weekday, ' ').replace(around, ' ');
  if (/[\p{L}\d]/u.test(rest)) return null;
  const { rest: _, ...date } = found;
  return date;
}

/** Whether a line says that a story was changed, not that it was published. */
export function isUpdate(line: string): boolean {
  return /updated|modified|обновлено|изменено|aktualisiert|mis à jour/iu.test(line);
}

function dayOf({ groups = {} }: RegExpExecArray): { iso: string | null; day?: string } | null {
  const number = groups.number ? Number(groups.number) : months[(groups.month ?? '').toLowerCase()];
  const day = Number(groups.day);
  if (!number || number > 12 || day < 1 || day > 31) return null;
  if (!groups.year) return { iso: null, day: `${two(number)}-${two(day)}` };
  const year = Number(groups.year);
  if (year < 1600 || year > 2200 || day > new Date(Date.UTC(year, number, 0)).getUTCDate()) return null;
  return { iso: `${groups.year}-${two(number)}-${two(day)}` };
}

function timeIn(text: string, day: string | null): { iso: string; rest: string } | null {
  const match = clock.exec(text) ?? military.exec(text) ?? onTheHour.exec(text);
  const { hour, minute = '00', half, zone } = match?.groups ?? {};
  if (!match || !hour || Number(hour) > 23 || Number(minute) > 59) return null;
  const late = /^p/i.test(half ?? '') && Number(hour) < 12 ? 12 : 0;
  const hours = /^a/i.test(half ?? '') && hour === '12' ? 0 : Number(hour) + late;
  const offset = offsetOf(zone, day);
  const taken = zone && offset === null ? match[0].slice(0, -zone.length) : match[0];
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + taken.length)}`;
  return { iso: `${two(hours)}:${minute}${offset ?? ''}`, rest };
}

function offsetOf(zone: string | undefined, day: string | null): string | null {
  if (!zone) return null;
  const digits = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone);
  if (digits) return `${digits[1]}${two(Number(digits[2]))}:${digits[3] ?? '00'}`;
  const region = regions[zone.toLowerCase()];
  return region ? offsetIn(region, day) : (zones[zone.toLowerCase()] ?? null);
}

// "ET" is that of winter or of summer.
function offsetIn(timeZone: string, day: string | null): string | null {
  const at = new Date(`${day ?? '2000-01-01'}T17:00:00Z`);
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  return /[+-]\d\d:\d\d/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '')?.[0] ?? null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
