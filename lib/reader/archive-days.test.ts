import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay, parseMonth, weeksOf } from './archive-days.ts';

test.each([
  ['2025', '02', '13', '2025/02/13'],
  ['2024', '02', '29', '2024/02/29'],
  ['2025', '02', '29', null],
  ['2025', '13', '01', null],
  ['2025', '00', '10', null],
  ['2025', '2', '13', null],
  ['0025', '02', '13', null],
  ['news', '02', '13', null],
])('%s/%s/%s is the day %s', (year, month, day, known) => {
  expect(parseDay(year, month, day)).toBe(known);
});

test('a month is one of twelve', () => {
  expect(parseMonth('2025', '12')).toBe('2025/12');
  expect(parseMonth('2025', '13')).toBeNull();
});

test('a month has each of its days once, in weeks of seven that begin with a Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOf(`${year}/${String(month).padStart(2, '0')}`);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days).toEqual(
        Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, at) => at + 1),
      );
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        const place = week.findIndex((day) => day !== null);
        expect((new Date(Date.UTC(year, month - 1, week[place] ?? 1)).getUTCDay() + 6) % 7).toBe(place);
      }
    }),
  );
});
