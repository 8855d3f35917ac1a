'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { wallTimeOf } from '#lib/platform/wall-time.ts';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import { bundleTitle, moveWords } from './bundle-words.ts';
import { ComingTable, type RowActions } from './coming-table.tsx';
import { moveTime, withNames } from './move-time.ts';
import type { TimeActions } from './time-actions.ts';
import { inputOf, whenOf } from './when.ts';
import { WhenDialog } from './when-dialog.tsx';

type ComingUpProps = {
  failed: ComingRow[];
  coming: { rows: ComingRow[]; nextCursor: string | null };
  isFirstPage: boolean;
  /** The newsroom's zone: days and times are its. */
  timeZone: string;
  may: { publish: boolean; withdraw: boolean; embargo: boolean };
  actions: TimeActions;
};

/** All that is to happen by itself, soonest first, by day; what failed stands on top until somebody acts. */
export function ComingUp({ failed, coming, isFirstPage, timeZone, may, actions }: ComingUpProps) {
  const router = useRouter();
  const [moving, setMoving] = useState<ComingRow | null>(null);
  const [said, setSaid] = useState<{ words: string; isBad: boolean } | null>(null);
  const settled = async (action: Promise<Result<unknown>>, words: string): Promise<Failure | null> => {
    const result = await settle(action);
    if (result.ok) {
      setMoving(null);
      setSaid({ words, isBad: false });
    }
    router.refresh();
    return result.ok ? null : withNames(result.error, [...failed, ...coming.rows]);
  };
  const cancel = async (row: ComingRow) => {
    const failure = await settled(cancelled(row, actions), `${nameOf(row)}: cancelled.`);
    if (failure) setSaid({ words: failure.message, isBad: true });
  };
  const rowActions: RowActions = {
    mayChange: ({ kind }) => may[kind],
    onMove: setMoving,
    onCancel: (row) => void cancel(row),
    cancelBundle: ({ id }) => actions.cancelBundle({ id }),
    leaveBundle: ({ number }) => actions.leaveBundle({ number }),
    onDone: (words) => {
      setSaid({ words, isBad: false });
      router.refresh();
    },
  };
  const days = byDay(coming.rows, timeZone);
  return (
    <main id="main" className="list coming" tabIndex={-1}>
      <header className="list-header">
        <h1>Coming up</h1>
        <p className="quiet">Times in {timeZone}, the newsroom’s zone.</p>
      </header>
      <div role="status">
        {said ? <Notice tone={said.isBad ? 'bad' : 'plain'}>{said.words}</Notice> : null}
      </div>
      {failed.length > 0 ? (
        <section className="coming-day coming-failed" aria-labelledby="failed">
          <h2 id="failed">Did not happen</h2>
          <ComingTable rows={failed} timeZone={timeZone} actions={rowActions} isFailed />
        </section>
      ) : null}
      {days.map(({ day, rows }) => (
        <section key={day} className="coming-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayTitle(day)}</h2>
          <ComingTable rows={rows} timeZone={timeZone} actions={rowActions} />
        </section>
      ))}
      {coming.rows.length === 0 ? (
        <div className="empty">
          <h2>Nothing is scheduled</h2>
          <p>Open a story, press Publish and choose “At a time”; it stands here until then.</p>
        </div>
      ) : null}
      <nav className="paging" aria-label="Pages">
        {isFirstPage ? null : <Link href="/desk/schedule">From now on</Link>}
        {coming.nextCursor ? (
          <Link href={`/desk/schedule?cursor=${encodeURIComponent(coming.nextCursor)}`} rel="next">
            Later
          </Link>
        ) : null}
      </nav>
      {moving ? (
        <WhenDialog
          key={`${moving.number} ${moving.kind}`}
          title={
            moving.kind === 'embargo' ? 'Change the embargo' : moving.bundle ? 'Move the bundle' : 'Move'
          }
          headline={moving.bundle ? bundleTitle(moving.bundle) : moving.headline}
          verb={moving.kind === 'embargo' ? 'Change embargo' : 'Move'}
          initial={whenOf(moving.at, moving.zone)}
          timeZone={timeZone}
          onConfirm={(when) => settled(moveTime(moving, inputOf(when), actions), `${nameOf(moving)}: moved.`)}
          onClose={() => setMoving(null)}
        >
          {moving.bundle ? (
            <p>{moveWords(moving.bundle, moving.failure !== '')}</p>
          ) : moving.kind === 'publish' ? (
            <p>The text stays the one that was scheduled.</p>
          ) : null}
        </WhenDialog>
      ) : null}
    </main>
  );
}

function nameOf({ headline, number, bundle }: ComingRow): string {
  if (bundle) return bundleTitle(bundle);
  return headline ? `“${headline}”` : `Article ${number}`;
}

function cancelled({ number, kind }: ComingRow, actions: TimeActions): Promise<Result<unknown>> {
  if (kind === 'embargo') return actions.setEmbargo({ number, at: null, zone: 'UTC' });
  return actions.cancelSchedule({ number, kind });
}

function byDay(rows: ComingRow[], timeZone: string): { day: string; rows: ComingRow[] }[] {
  const days = new Map<string, ComingRow[]>();
  for (const row of rows) {
    const day = wallTimeOf(row.at, timeZone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, ofDay]) => ({ day, rows: ofDay }));
}

function dayTitle(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}
