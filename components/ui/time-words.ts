const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "22 Nov 2026, 14:05 UTC": a moment with its zone. */
export function fullTime(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(at));
}

/** "22 Nov 2026": a day, written 2026-11-22 or 2026/11/22. */
export function dayWords(day: string): string {
  const at = new Date(`${day.replaceAll('/', '-')}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** "5 min ago" for what is near, the day for what is not. */
export function relativeTime(at: string, now: string, timeZone: string): string {
  const age = Date.parse(now) - Date.parse(at);
  if (age < minute) return 'just now';
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < day) return `${Math.floor(age / hour)} h ago`;
  if (age < 7 * day) return `${Math.floor(age / day)} d ago`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(new Date(at));
}
