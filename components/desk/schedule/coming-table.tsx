'use client';

import { Button } from '#components/ui/button.tsx';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import { type BundleActions, BundleRows } from './coming-bundle.tsx';
import { Remarks, Time, whatOf } from './coming-cells.tsx';

/** What can be done about a row, and about a bundle of them. */
export type RowActions = BundleActions & {
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
        {entriesOf(rows).map(([first, ...others]) =>
          first.bundle ? (
            <BundleRows
              key={first.bundle.id}
              rows={[first, ...others]}
              bundle={first.bundle}
              timeZone={timeZone}
              actions={actions}
              isFailed={isFailed}
            />
          ) : (
            <Row
              key={`${first.number} ${first.kind}`}
              row={first}
              timeZone={timeZone}
              actions={actions}
              isFailed={isFailed}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

type Entry = [ComingRow, ...ComingRow[]];

// A bundle is one entry, where the first of it stands.
function entriesOf(rows: ComingRow[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const key = row.bundle?.id ?? `${row.number} ${row.kind}`;
    const entry = entries.get(key);
    if (entry) entry.push(row);
    else entries.set(key, [row]);
  }
  return [...entries.values()];
}

type RowProps = { row: ComingRow; timeZone: string; actions: RowActions; isFailed: boolean };

function Row({ row, timeZone, actions, isFailed }: RowProps) {
  return (
    <tr>
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
