/**
 * When a story was first published elsewhere, as a draft says it: a day (`2026-03-04`) when no more is known, or a minute
 * as an instant (`2026-03-04T17:40:00.000Z`).
 */
export type Told = string;

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/;

/** Whether this is a day or a minute that there was, written as drafts write it. */
export function isTold(value: unknown): value is Told {
  if (typeof value !== 'string' || !(dayShape.test(value) || instantShape.test(value))) return false;
  const at = new Date(dayShape.test(value) ? `${value}T00:00:00.000Z` : value);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1600) return false;
  return at.toISOString().startsWith(value);
}

/** Whether of a told time only the day is known. */
export function isDayAlone(told: Told): boolean {
  return dayShape.test(told);
}

/**
 * The moment that stands for a told time. A day alone is its noon in the newsroom's zone, which is that day nearly
 * everywhere; of today, no later than now.
 */
export function momentOfTold(told: Told, timeZone: string, now: Date): Date {
  if (!isDayAlone(told)) return new Date(told);
  const noon = instantOf(told, '12:00', timeZone);
  return noon > now && partsIn(now, timeZone).day === told ? now : noon;
}

/** The day (and the minute, if known) of a told time on the newsroom's clocks. */
export function partsOfTold(told: Told, timeZone: string): { day: string; time: string } {
  return isDayAlone(told) ? { day: told, time: '' } : partsIn(new Date(told), timeZone);
}

/** What a draft says of a day and, if it is known, a minute on the newsroom's clocks; null when it is no day. */
export function toldOf(day: string, time: string, timeZone: string): Told | null {
  if (!isTold(day)) return null;
  return /^\d{2}:\d{2}$/.test(time) ? instantOf(day, time, timeZone).toISOString() : day;
}

/** A told time in words that are the same everywhere, for comparing: `2026-03-04 17:40 UTC`. */
export function wordsOfTold(told: Told | null): string {
  return (told ?? '').replace('T', ' ').replace(':00.000Z', ' UTC');
}

function instantOf(day: string, time: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00.000Z`);
  const shift = (at: number) => {
    const { day: dayThere, time: timeThere } = partsIn(new Date(at), timeZone);
    return Date.parse(`${dayThere}T${timeThere}:00.000Z`) - at;
  };
  // Twice, as the clocks may have changed between the first guess and the moment.
  const guess = asIfUtc - shift(asIfUtc);
  return new Date(asIfUtc - shift(guess));
}

// Making one takes longer than everything else about it.
const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(at: Date, timeZone: string): { day: string; time: string } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}
