import {
  gapAround,
  instantsOf,
  isWallTime,
  offsetOf,
  offsetWords,
  wallTimeOf,
} from '#lib/platform/wall-time.ts';
import type { WhenInput } from './time-actions.ts';

/** A moment as somebody chooses it: a day, a time and whose clocks; which of the two when they show it twice. */
export type When = { day: string; time: string; zone: string; offset: string };

/** What a choice comes to: the instant, or what is wrong with it; and the two to choose from when it comes twice. */
export type Reading = {
  instant: Date | null;
  problem: string;
  choices: { offset: string; instant: Date }[];
};

const hour = 60 * 60_000;

/** The choice that an instant is, on the clocks of a zone. */
export function whenOf(instant: Date, zone: string): When {
  const [day = '', time = ''] = wallTimeOf(instant, zone).split('T');
  return { day, time, zone, offset: offsetWords(offsetOf(instant, zone)) };
}

/** A choice to begin from: the next full hour but one. */
export function laterToday(now: Date, zone: string): When {
  return whenOf(new Date((Math.floor(now.getTime() / hour) + 2) * hour), zone);
}

/** What a choice comes to, as the server will read it. */
export function readWhen({ day, time, zone, offset }: When): Reading {
  const wall = `${day}T${time}`;
  if (!isWallTime(wall)) return { instant: null, problem: 'Choose a day and a time.', choices: [] };
  const choices = instantsOf(wall, zone).map((instant) => ({
    instant,
    offset: offsetWords(offsetOf(instant, zone)),
  }));
  const [first, second] = choices;
  if (!first) return { instant: null, problem: skippedWords(wall, zone), choices: [] };
  if (!second) return { instant: first.instant, problem: '', choices: [] };
  const chosen = choices.find((choice) => choice.offset === offset) ?? first;
  return { instant: chosen.instant, problem: '', choices };
}

/** A choice as the server takes it. */
export function inputOf(when: When): WhenInput {
  const { choices, instant } = readWhen(when);
  const chosen = choices.find((choice) => choice.instant.getTime() === instant?.getTime());
  return {
    at: `${when.day}T${when.time}`,
    zone: when.zone,
    ...(chosen && { offset: chosen.offset }),
  };
}

function skippedWords(wall: string, zone: string): string {
  const { last, first } = gapAround(wall, zone);
  const words = (one: string) =>
    one.slice(0, 10) === wall.slice(0, 10) ? one.slice(11) : one.replace('T', ' ');
  return `The clocks are put forward over this time. Choose ${words(last)} or earlier, or ${words(first)} or later.`;
}
