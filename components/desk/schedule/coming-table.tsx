'use client';

import { Button } from '#components/ui/button.tsx';
import { momentWords, wallTimeOf } from '#lib/platform/wall-time.ts';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import { useOwnZone } from './moment-in-zones.tsx';

/** What can be done about a row. */
export type RowActions = {
  mayChange: (row: ComingRow) => boolean;
  onMove: (row: ComingRow) => void;
  onCancel: (row: ComingRow) => void;
};

type ComingTableProps = { rows: ComingRow[]; timeZone: string; actions: RowActions; isFailed?: boolean };

/** A day's rows: when, what, and the story; on a phone each is a card. */
export function ComingTable({ rows, timeZone, actions, isFailed = false }: ComingTableProps) {
  return (
    <table className="articles coming-table">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Time</th>
          <th scope="col">What</th>
          <th scope="col">Headline</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.number} ${row.kind}`}>
            <td className="coming-time">
              <Time row={row} timeZone={timeZone} isFailed={isFailed} />
            </td>
            <td className="coming-what">
              <span className={`coming-kind coming-${row.kind}`}>{whatOf(row)}</span>
            </td>
            <th scope="row" className="coming-story">
              <a href={`/desk/articles/${row.number}`} data-article-link="">
                {row.headline || <em>No headline yet</em>}
              </a>
              <Remarks row={row} />
            </th>
            <td className="coming-change">
              {actions.mayChange(row) ? <Change row={row} actions={actions} isFailed={isFailed} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Time({ row, timeZone, isFailed }: { row: ComingRow; timeZone: string; isFailed: boolean }) {
  const own = useOwnZone();
  const [day, time] = wallTimeOf(row.at, timeZone).split('T');
  const [ownDay, ownTime] = wallTimeOf(row.at, own).split('T');
  const isElsewhere = ownDay !== day || ownTime !== time;
  return (
    <>
      <time
        dateTime={row.at.toISOString()}
        title={`${momentWords(row.at, row.zone)}, ${row.at.toISOString()}`}
      >
        {isFailed ? `${shortDay(day ?? '')}, ${time}` : time}
      </time>
      {isElsewhere ? (
        <span className="moment-also">
          {ownDay === day ? '' : `${shortDay(ownDay ?? '')}, `}
          {ownTime} here
        </span>
      ) : null}
    </>
  );
}

/** "Sat 30 Oct", of a day written 2027-10-30. */
function shortDay(day: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

function Remarks({ row }: { row: ComingRow }) {
  const remarks = [
    row.failure,
    row.isOnHold && !row.failure ? 'On hold: it is not ready, and will not be published as it stands.' : '',
    row.changedSince ? 'The draft has changed since; the text of then is published.' : '',
    row.embargoUntil && row.kind !== 'embargo' ? 'Under embargo until then or before.' : '',
  ].filter(Boolean);
  const by = row.setByName ? `Set by ${row.setByName}.` : '';
  if (remarks.length === 0 && !by) return null;
  return (
    <p className="coming-remarks">
      {remarks.map((remark) => (
        <strong key={remark}>{remark} </strong>
      ))}
      {by}
    </p>
  );
}

function Change({ row, actions, isFailed }: { row: ComingRow; actions: RowActions; isFailed: boolean }) {
  const name = row.headline || `article ${row.number}`;
  const undo = isFailed ? 'Dismiss' : row.kind === 'embargo' ? 'Lift' : 'Cancel';
  return (
    <>
      {isFailed ? null : (
        <Button small aria-label={`Move: ${name}`} onClick={() => actions.onMove(row)}>
          Move
        </Button>
      )}
      <Button small look="quiet" aria-label={`${undo}: ${name}`} onClick={() => actions.onCancel(row)}>
        {undo}
      </Button>
    </>
  );
}

function whatOf({ kind, isLive }: ComingRow): string {
  if (kind === 'withdraw') return 'Withdraw';
  if (kind === 'embargo') return 'Embargo ends';
  return isLive ? 'Update' : 'Publish';
}
