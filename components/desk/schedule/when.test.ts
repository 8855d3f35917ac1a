import { expect, test } from 'vitest';
import { inputOf, laterToday, readWhen, whenOf } from './when.ts';

const zone = 'Europe/Brussels';

test('an instant and the choice that it is lead to one another, also in the hour that comes twice', () => {
  for (const iso of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-07-01T08:00:00.000Z']) {
    const when = whenOf(new Date(iso), zone);
    expect(readWhen(when).instant?.toISOString()).toBe(iso);
  }
});

test('the server is told which of two only where there are two', () => {
  expect(inputOf(whenOf(new Date('2026-10-25T01:30:00Z'), zone))).toEqual({
    at: '2026-10-25T02:30',
    zone,
    offset: '+01:00',
  });
  expect(inputOf(whenOf(new Date('2026-07-01T08:00:00Z'), zone))).toEqual({ at: '2026-07-01T10:00', zone });
});

test('a time that is skipped says which there are', () => {
  const reading = readWhen({ day: '2026-03-29', time: '02:30', zone, offset: '' });
  expect(reading.instant).toBeNull();
  expect(reading.problem).toMatch(/Choose 01:59 or earlier, or 03:00 or later\.$/);
});

test('half a choice is none yet', () => {
  expect(readWhen({ day: '2026-03-29', time: '', zone, offset: '' })).toMatchObject({
    instant: null,
    problem: 'Choose a day and a time.',
  });
});

test('one begins from a full hour that is at least an hour away', () => {
  expect(laterToday(new Date('2026-07-01T08:59:00Z'), zone)).toMatchObject({
    day: '2026-07-01',
    time: '12:00',
  });
});
