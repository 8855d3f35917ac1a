import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallTimeOf } from '#lib/platform/wall-time.ts';
import { addDays, type Day, daysOf, readPlace, startOfDay, stepFrom, titleOf } from './days.ts';

const zones = [
  'Europe/Brussels',
  'America/New_York',
  'Asia/Beirut',
  'America/Santiago',
  'Asia/Kathmandu',
  'UTC',
];
const someDay = fc
  .date({ min: new Date('1975-01-01'), max: new Date('2095-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10));

test('a month shows each of its days once, in whole weeks that begin on Monday', () => {
  fc.assert(
    fc.property(someDay, (on) => {
      const days = daysOf('month', on);
      expect(days.length % 7).toBe(0);
      expect(new Set(days).size).toBe(days.length);
      for (const [index, day] of days.entries()) {
        expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(index % 7);
        expect(day).toBe(addDays(days[0] ?? '', index));
      }
      const month = on.slice(0, 7);
      const last = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate();
      expect(days.filter((day) => day.startsWith(month))).toHaveLength(last);
      expect(days.slice(0, 7).some((day) => day.startsWith(month))).toBe(true);
      expect(days.slice(-7).some((day) => day.startsWith(month))).toBe(true);
    }),
  );
});

test('a day begins with its first minute, on every clock, also where the clocks are changed at midnight', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...zones), (day, zone) => {
      const start = startOfDay(day, zone);
      expect(wallTimeOf(start, zone).slice(0, 10)).toBe(day);
      expect(wallTimeOf(new Date(start.getTime() - 60_000), zone).slice(0, 10)).toBe(addDays(day, -1));
    }),
  );
  expect(wallTimeOf(startOfDay('2026-03-29', 'Asia/Beirut'), 'Asia/Beirut')).toBe('2026-03-29T01:00');
});

test('the day on which the clocks change has 23 hours, or 25', () => {
  const hours = (day: Day) =>
    (startOfDay(addDays(day, 1), 'Europe/Brussels').getTime() -
      startOfDay(day, 'Europe/Brussels').getTime()) /
    3_600_000;
  expect(['2026-03-29', '2026-10-25', '2026-11-23'].map(hours)).toEqual([23, 25, 24]);
});

test('one goes on and back by what is shown', () => {
  expect(stepFrom('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(stepFrom('month', '2026-01-31', -1)).toBe('2025-12-01');
  expect(stepFrom('week', '2026-12-28', 1)).toBe('2027-01-04');
  expect(stepFrom('day', '2026-03-01', -1)).toBe('2026-02-28');
});

test('an address that says nothing, or nonsense, shows the month of today', () => {
  const today = { view: 'month', on: '2026-11-23' };
  for (const asked of [{}, { view: 'year', on: 'soon' }, { on: '2026-02-30' }, { on: ['2026-01-01'] }])
    expect(readPlace(asked, '2026-11-23')).toEqual(today);
  expect(readPlace({ view: 'week', on: '2026-12-01' }, '2026-11-23')).toEqual({
    view: 'week',
    on: '2026-12-01',
  });
});

test('a view is called by what it shows', () => {
  expect(titleOf('month', '2026-11-23')).toBe('November 2026');
  expect(titleOf('week', '2026-11-25')).toBe('23 to 29 November 2026');
  expect(titleOf('week', '2026-12-01')).toBe('30 November to 6 December 2026');
  expect(titleOf('week', '2027-01-01')).toBe('28 December 2026 to 3 January 2027');
  expect(titleOf('day', '2026-11-23')).toBe('Monday 23 November 2026');
});
