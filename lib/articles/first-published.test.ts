import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTold, momentOfTold, partsOfTold, toldOf, wordsOfTold } from './first-published.ts';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Vienna',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
);
const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('what is chosen on the newsroom’s clocks stands there again', () => {
  fc.assert(
    fc.property(moments, zones, (moment, timeZone) => {
      const told = new Date(Math.floor(moment.getTime() / 60_000) * 60_000).toISOString();
      const { day, time } = partsOfTold(told, timeZone);
      const again = toldOf(day, time, timeZone);
      expect(again !== null && isTold(again)).toBe(true);
      // An hour that the clocks show twice is one of the two.
      expect(partsOfTold(again ?? '', timeZone)).toEqual({ day, time });
    }),
  );
});

test.each([
  ['2026-03-04', true],
  ['2026-02-30', false],
  ['2026-3-4', false],
  ['2026-03-04T17:40:00.000Z', true],
  ['2026-03-04T25:40:00.000Z', false],
  ['2026-03-04T17:40', false],
  ['0026-03-04', false],
  ['today', false],
  [7, false],
])('%j may stand in a draft: %j', (value, may) => {
  expect(isTold(value)).toBe(may);
});

test('a day alone is its noon where the newsroom is, and of today no later than now', () => {
  const now = new Date('2026-11-22T06:30:00Z');
  expect(momentOfTold('2026-03-04', 'Europe/Vienna', now).toISOString()).toBe('2026-03-04T11:00:00.000Z');
  expect(momentOfTold('2026-11-22', 'Europe/Vienna', now)).toEqual(now);
  expect(momentOfTold('2026-11-23', 'Europe/Vienna', now).getTime()).toBeGreaterThan(now.getTime());
});

test('a minute is that of the newsroom’s clocks on that day, summer and winter', () => {
  expect(toldOf('2026-01-04', '18:40', 'Europe/Vienna')).toBe('2026-01-04T17:40:00.000Z');
  expect(toldOf('2026-07-04', '18:40', 'Europe/Vienna')).toBe('2026-07-04T16:40:00.000Z');
  expect(toldOf('2026-07-04', '', 'Europe/Vienna')).toBe('2026-07-04');
  expect(toldOf('', '18:40', 'Europe/Vienna')).toBeNull();
  expect(wordsOfTold('2026-01-04T17:40:00.000Z')).toBe('2026-01-04 17:40 UTC');
});
