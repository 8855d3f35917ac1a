/** A day as it stands in addresses, `2025/02/13`, or null when its parts are none of the calendar. */
export function parseDay(year: string, month: string, day: string): string | null {
  if (!/^[12]\d{3}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day)) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}/${month}/${day}` : null;
}

/** A month as it stands in addresses, `2025/02`, or null when its parts are none of the calendar. */
export function parseMonth(year: string, month: string): string | null {
  return parseDay(year, month, '01') === null ? null : `${year}/${month}`;
}

/** The weeks of a month, Monday first: the numbers of its days, null where another month's stand. */
export function weeksOf(month: string): (number | null)[][] {
  const [year = 0, number = 1] = month.split('/').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const places = Math.ceil((before + length) / 7) * 7;
  const days = Array.from({ length: places }, (_, place) => {
    const day = place - before + 1;
    return day >= 1 && day <= length ? day : null;
  });
  return Array.from({ length: places / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
