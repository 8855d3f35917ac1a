'use client';

import { useSyncExternalStore } from 'react';
import { momentWords } from '#lib/platform/wall-time.ts';

const neverChanges = () => () => undefined;

/** The zone of whoever looks at this; UTC until the browser has told it. */
export function useOwnZone(): string {
  return useSyncExternalStore(
    neverChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

type MomentInZonesProps = {
  at: Date;
  /** The zone in which it was chosen, first; then the newsroom's. */
  zones: string[];
};

/** One instant on several clocks: as it was chosen, in the newsroom, where one sits, and in UTC; each zone once. */
export function MomentInZones({ at, zones }: MomentInZonesProps) {
  const own = useOwnZone();
  const [first = 'UTC', ...others] = [...new Set([...zones, own, 'UTC'])];
  return (
    <span className="moment">
      <time dateTime={at.toISOString()}>{momentWords(at, first)}</time>
      {others.map((zone) => (
        <span key={zone} className="moment-also">
          {momentWords(at, zone)}
        </span>
      ))}
    </span>
  );
}
