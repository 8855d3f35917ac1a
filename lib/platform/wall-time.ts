/** What a clock on a wall shows, to the minute, without saying where the wall stands: `2026-03-29T02:30`. */
export type WallTime = string;

const minute = 60_000;
const day = 24 * 60 * minute;
const wallShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const zoneShape = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

/** Whether this is a day and a time that the calendar has, whatever the zone. */
export function isWallTime(value: string): value is WallTime {
  if (!wallShape.test(value)) return false;
  const at = new Date(`${value}:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** Whether this names a time zone of the IANA list ("Europe/Brussels"). */
export function isZone(value: string): boolean {
  if (!zoneShape.test(value)) return false;
  try {
    return Boolean(formatFor(value));
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant; seconds are left off. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  const parts = formatFor(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** How many minutes a zone's clocks are ahead of UTC at an instant. */
export function offsetOf(instant: Date, zone: string): number {
  const shown = Date.parse(`${wallTimeOf(instant, zone)}:00.000Z`);
  return (shown - Math.floor(instant.getTime() / minute) * minute) / minute;
}

/** An offset as it is written: `+02:00`. */
export function offsetWords(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** The instants at which a zone's clocks show this: one, none when they are put forward over it, two when they are put back. */
export function instantsOf(wall: WallTime, zone: string): Date[] {
  const shown = Date.parse(`${wall}:00.000Z`);
  // No zone is a day away from UTC, and none changes its clocks twice in two days.
  const offsets = new Set([shown - day, shown + day].map((at) => offsetOf(new Date(at), zone)));
  return [...offsets]
    .map((offset) => new Date(shown - offset * minute))
    .filter((instant) => wallTimeOf(instant, zone) === wall)
    .sort((one, other) => one.getTime() - other.getTime());
}

/** For a time that a zone's clocks skip: the last minute that they show before it, and the first after it. */
export function gapAround(wall: WallTime, zone: string): { last: WallTime; first: WallTime } {
  const shown = Date.parse(`${wall}:00.000Z`);
  const before = offsetOf(new Date(shown - day), zone);
  let [early, late] = [shown - day, shown + day];
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / 2 / minute) * minute;
    if (offsetOf(new Date(middle), zone) === before) early = middle;
    else late = middle;
  }
  return { last: wallTimeOf(new Date(early), zone), first: wallTimeOf(new Date(late), zone) };
}

/** An instant in words on the clocks of a zone, which it names: "Sun 29 Mar 2026, 02:30 (Europe/Brussels)". */
export function momentWords(instant: Date, zone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return `${words.replace(/^(\w+),/, '$1')} (${zone})`;
}

// Making one takes longer than everything else about it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}
