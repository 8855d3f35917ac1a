'use client';

import { useSyncExternalStore } from 'react';
import { fullTime, relativeTime } from './time-words.ts';

type TimeStampProps = {
  at: string;
  /** The server's time when the page was made; without it the full time is shown instead of "5 min ago". */
  now?: string;
};

const neverChanges = () => () => undefined;

/** A moment: in UTC until the browser tells its zone, then in that; the zone always stands beside it. */
export function TimeStamp({ at, now }: TimeStampProps) {
  const zone = useSyncExternalStore(
    neverChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  const full = fullTime(at, zone);
  return (
    <time dateTime={at} title={full} className="time">
      {now ? relativeTime(at, now, zone) : full}
    </time>
  );
}
