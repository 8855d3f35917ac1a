import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  gapAround,
  instantsOf,
  isWallTime,
  isZone,
  momentWords,
  offsetOf,
  offsetWords,
  wallTimeOf,
} from './wall-time.ts';

const minute = 60_000;
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
const from = Date.UTC(2026, 0, 1);
const until = Date.UTC(2032, 0, 1);
const aZone = fc.constantFrom(...zones);
const anInstant = fc
  .integer({ min: from / minute, max: until / minute })
  .map((minutes) => new Date(minutes * minute));

function wallsOf(instants: Date[], zone: string): string[] {
  return instants.map(
    (instant) => `${instant.toISOString().slice(0, 16)}Z ${offsetWords(offsetOf(instant, zone))}`,
  );
}

test('a time that exists once is one instant', () => {
  expect(wallsOf(instantsOf('2026-07-01T10:00', 'Europe/Brussels'), 'Europe/Brussels')).toEqual([
    '2026-07-01T08:00Z +02:00',
  ]);
  expect(wallsOf(instantsOf('2026-07-01T10:00', 'Asia/Kathmandu'), 'Asia/Kathmandu')).toEqual([
    '2026-07-01T04:15Z +05:45',
  ]);
});

test('a time over which the clocks are put forward is no instant, and its neighbours are told', () => {
  expect(instantsOf('2026-03-29T02:30', 'Europe/Brussels')).toEqual([]);
  expect(gapAround('2026-03-29T02:30', 'Europe/Brussels')).toEqual({
    last: '2026-03-29T01:59',
    first: '2026-03-29T03:00',
  });
  expect(instantsOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual([]);
  expect(gapAround('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({
    last: '2026-10-04T01:59',
    first: '2026-10-04T02:30',
  });
});

test('a time that comes twice is two instants, the earlier first', () => {
  expect(wallsOf(instantsOf('2026-10-25T02:30', 'Europe/Brussels'), 'Europe/Brussels')).toEqual([
    '2026-10-25T00:30Z +02:00',
    '2026-10-25T01:30Z +01:00',
  ]);
});

test('a day that a zone never had is a gap', () => {
  expect(instantsOf('2011-12-30T12:00', 'Pacific/Apia')).toEqual([]);
  expect(gapAround('2011-12-30T12:00', 'Pacific/Apia')).toEqual({
    last: '2011-12-29T23:59',
    first: '2011-12-31T00:00',
  });
});

test('in every zone, what the clocks show at an instant leads back to it', () => {
  fc.assert(
    fc.property(aZone, anInstant, (zone, instant) => {
      const found = instantsOf(wallTimeOf(instant, zone), zone).map((one) => one.getTime());
      expect(found).toContain(instant.getTime());
      expect(found.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 3000 },
  );
});

test('around every change of the clocks of every zone, each time is there as often as the clocks show it', () => {
  for (const zone of zones) {
    for (const change of changesOf(zone)) {
      const near = Array.from({ length: 300 }, (_, index) => new Date(change + (index - 150) * minute));
      const shown = near.map((instant) => wallTimeOf(instant, zone));
      // Only times whose every instant lies within what was looked at.
      for (const wall of new Set(shown.slice(125, 175))) {
        const times = shown.filter((one) => one === wall).length;
        if (instantsOf(wall, zone).length !== times) expect(`${zone} ${wall}`).toBe(`${times} times`);
      }
    }
  }
});

test('in every zone, a time that is skipped has neighbours that exist, a minute apart', () => {
  fc.assert(
    fc.property(aZone, anInstant, (zone, instant) => {
      const wall = instant.toISOString().slice(0, 16);
      if (instantsOf(wall, zone).length > 0) return;
      const { last, first } = gapAround(wall, zone);
      const [before, after] = [instantsOf(last, zone).at(-1), instantsOf(first, zone)[0]];
      expect(last < wall && wall < first).toBe(true);
      expect(Number(after) - Number(before)).toBe(minute);
    }),
    { numRuns: 3000 },
  );
});

test('what is no time and no zone is told apart', () => {
  expect(['2026-02-30T10:00', '2026-02-28', '2026-02-28T24:00', 'tomorrow'].filter(isWallTime)).toEqual([]);
  expect(isWallTime('2028-02-29T23:59')).toBe(true);
  expect(['Europe/Brussels', 'UTC', 'Asia/Kolkata'].every(isZone)).toBe(true);
  expect(['', 'Europe/Atlantis', '+02:00', '<script>'].filter(isZone)).toEqual([]);
});

test('a moment in words names its zone', () => {
  expect(momentWords(new Date('2026-03-29T08:05:00Z'), 'Europe/Brussels')).toBe(
    'Sun 29 Mar 2026, 10:05 (Europe/Brussels)',
  );
});

/** The first instants (of 2026 and 2027, in milliseconds) of another offset. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  const week = 7 * 24 * 60 * minute;
  for (let at = from; at < Date.UTC(2028, 0, 1); at += week) {
    const before = offsetOf(new Date(at), zone);
    if (offsetOf(new Date(at + week), zone) === before) continue;
    let [early, late] = [at, at + week];
    while (late - early > minute) {
      const middle = early + Math.floor((late - early) / 2 / minute) * minute;
      if (offsetOf(new Date(middle), zone) === before) early = middle;
      else late = middle;
    }
    changes.push(late);
  }
  return changes;
}
