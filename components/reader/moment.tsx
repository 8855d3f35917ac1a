import { dayOf } from '#lib/publishing/permalink.ts';
import { wordsFor } from './words.ts';

type Props = {
  at: Date;
  language: string;
  timeZone: string;
  withZone?: boolean;
  /** With the month's short name, for rows. */
  short?: boolean;
  /** Only the day is known: no minute is made up. */
  isDayOnly?: boolean;
};

/** A point in time as a reader of this language writes it, in the newsroom's zone; absolute, as a kept page may be read later. */
export function Moment(props: Props) {
  const { at, timeZone, isDayOnly } = props;
  const machine = isDayOnly ? dayOf(at, timeZone).replaceAll('/', '-') : at.toISOString();
  return <time dateTime={machine}>{momentText(props)}</time>;
}

/** The same as text alone. */
export function momentText({ at, language, timeZone, withZone, short, isDayOnly }: Props): string {
  const format = new Intl.DateTimeFormat(wordsFor(language).locale, {
    day: 'numeric',
    month: short ? 'short' : 'long',
    year: 'numeric',
    timeZone,
    ...(isDayOnly ? {} : { hour: '2-digit' as const, minute: '2-digit' as const }),
    ...(withZone && !isDayOnly ? { timeZoneName: 'short' as const } : {}),
  });
  return format.format(at);
}
