import { gapAround, instantsOf, isWallTime } from '#lib/platform/wall-time.ts';

/** A day of the calendar, without a clock: `2026-11-23`. */
export type Day = string;

/** How much of the calendar is shown at once. */
export type View = 'month' | 'week' | 'day';

/** The views, the widest first. */
export const views = ['month', 'week', 'day'] as const satisfies View[];

/** Which part of the calendar is looked at, and on whose clocks. */
export type Place = { view: View; on: Day; today: Day; timeZone: string };

const dayMs = 24 * 60 * 60_000;
const dayShape = /^(19[7-9]|2\d\d)\d-\d{2}-\d{2}$/;

/** What an address asks for; what it does not say, or says wrongly, is the month of today. */
export function readPlace({ view, on }: Record<string, unknown>, today: Day): { view: View; on: Day } {
  return {
    view: views.find((one) => one === view) ?? 'month',
    on: typeof on === 'string' && dayShape.test(on) && isWallTime(`${on}T00:00`) ? on : today,
  };
}

/** The address of a view at a day. */
export function addressOf(view: View, on: Day): string {
  return `/desk/calendar?view=${view}&on=${on}`;
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The days that a view shows: of a month all its weeks, from Monday to Sunday, with the neighbours' days that fill them. */
export function daysOf(view: View, on: Day): Day[] {
  if (view === 'day') return [on];
  if (view === 'week') return run(mondayOf(on), 7);
  const first = mondayOf(`${on.slice(0, 7)}-01`);
  const last = addDays(stepFrom('month', on, 1), -1);
  return run(first, daysBetween(first, mondayOf(last)) + 7);
}

/** The day at which the view before (-1) or after (1) begins to be looked at. */
export function stepFrom(view: View, on: Day, by: 1 | -1): Day {
  if (view !== 'month') return addDays(on, view === 'week' ? 7 * by : by);
  const [year = 0, month = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** The first instant of a day on a zone's clocks, also where they skip its midnight. */
export function startOfDay(day: Day, zone: string): Date {
  const wall = `${day}T00:00`;
  const [first] = [...instantsOf(wall, zone), ...instantsOf(gapAround(wall, zone).first, zone)];
  return first ?? new Date(`${wall}:00Z`);
}

/** What a view is called: "November 2026", "23 to 29 November 2026", "Monday 23 November 2026". */
export function titleOf(view: View, on: Day): string {
  if (view === 'month') return words(on, { month: 'long', year: 'numeric' });
  if (view === 'day') return dayWords(on);
  const [first = on, last = on] = [mondayOf(on), addDays(mondayOf(on), 6)];
  const part: Intl.DateTimeFormatOptions =
    first.slice(0, 7) === last.slice(0, 7)
      ? { day: 'numeric' }
      : { day: 'numeric', month: 'long', ...(first.slice(0, 4) !== last.slice(0, 4) && { year: 'numeric' }) };
  return `${words(first, part)} to ${words(last, { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** A day in full: "Monday 23 November 2026". */
export function dayWords(day: Day): string {
  return words(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** The name of a day's weekday, short: "Mon". */
export function weekdayOf(day: Day): string {
  return words(day, { weekday: 'short' });
}

function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

function run(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function daysBetween(first: Day, last: Day): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMs;
}

function words(day: Day, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
