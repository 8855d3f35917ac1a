import { wordsFor } from './words.ts';

type Props = {
  at: Date;
  language: string;
  timeZone: string;
  withZone?: boolean;
  /** With the month's short name, for rows. */
  short?: boolean;
};

/** A point in time as a reader of this language writes it, in the newsroom's zone; absolute, as a kept page may be read later. */
export function Moment({ at, language, timeZone, withZone, short }: Props) {
  const format = new Intl.DateTimeFormat(wordsFor(language).locale, {
    day: 'numeric',
    month: short ? 'short' : 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(withZone ? { timeZoneName: 'short' as const } : {}),
  });
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>;
}
