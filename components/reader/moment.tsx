import { wordsFor } from './words.ts';

type Props = { at: Date; language: string; timeZone: string; withZone?: boolean };

/** A point in time as a reader of this language writes it, in the newsroom's zone. */
export function Moment({ at, language, timeZone, withZone = false }: Props) {
  return <time dateTime={at.toISOString()}>{momentText(at, language, timeZone, withZone)}</time>;
}

/** The same as text; absolute always, because a kept page may be read much later. */
export function momentText(at: Date, language: string, timeZone: string, withZone: boolean): string {
  const format = new Intl.DateTimeFormat(wordsFor(language).locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(withZone ? { timeZoneName: 'short' as const } : {}),
  });
  return format.format(at);
}
