import { z } from 'zod';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import {
  gapAround,
  instantsOf,
  isWallTime,
  isZone,
  momentWords,
  offsetOf,
  offsetWords,
} from '#lib/platform/wall-time.ts';

/** A moment as it comes in: what the clocks of a zone show ("2026-03-29T02:30"), or an instant and the zone to show it in. */
export const whenInput = z.strictObject({
  at: z.string({ error: 'Choose a day and a time.' }).max(40, 'Choose a day and a time.'),
  zone: z.string({ error: 'Choose a time zone.' }).refine(isZone, 'Choose a time zone.'),
  /** Which of the two, when the clocks are put back over it: "+02:00". */
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/, 'Choose which of the two.')
    .optional(),
});

/** A moment as it comes in, parsed. */
export type When = z.output<typeof whenInput>;

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const farthest = 5 * 366 * 24 * 60 * 60_000;

/**
 * The instant that is meant. `invalid` at the field `at` for a time that the zone's clocks skip, and at `offset` for one
 * that comes twice while nobody has said which (the facts hold both offsets).
 */
export function instantOfWhen({ at, zone, offset }: When): Date {
  if (instantShape.test(at) && !Number.isNaN(Date.parse(at))) return new Date(at);
  if (!isWallTime(at)) throw refused({ at: 'Choose a day and a time.' });
  const instants = instantsOf(at, zone);
  const [first, second] = instants;
  if (!first) throw skipped(at, zone);
  if (!second) return first;
  const chosen = instants.find((instant) => offsetWords(offsetOf(instant, zone)) === offset);
  if (chosen) return chosen;
  const offsets = instants.map((instant) => offsetWords(offsetOf(instant, zone)));
  const message = `The clocks are put back: this time comes twice. Choose the first (UTC${offsets[0]}) or the second (UTC${offsets[1]}).`;
  throw refused({ offset: message }, { offsets });
}

/** Throws `invalid` at the field `at` unless the moment is still to come, and within five years. */
export function assertToCome(at: Date, now: Date, zone: string): void {
  if (at <= now) throw refused({ at: `This time has passed: it is ${momentWords(now, zone)}.` });
  if (at.getTime() - now.getTime() > farthest) throw refused({ at: 'Choose a time within five years.' });
}

/** A refusal whose message is that of its first field. */
export function refused(fields: FieldErrors, facts?: Record<string, unknown>): NightdeskError {
  return new NightdeskError('invalid', Object.values(fields)[0] ?? '', { fields, ...(facts && { facts }) });
}

function skipped(at: string, zone: string): NightdeskError {
  const { last, first } = gapAround(at, zone);
  const day = (wall: string) => (wall.slice(0, 10) === at.slice(0, 10) ? '' : `${wall.slice(0, 10)} `);
  const words = (wall: string) => day(wall) + wall.slice(11);
  return refused({
    at: `There is no ${at.slice(11)} on this day in ${zone}: the clocks are put forward. Choose ${words(last)} or earlier, or ${words(first)} or later.`,
  });
}
