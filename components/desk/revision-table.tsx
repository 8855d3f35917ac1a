import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { RevisionRow } from '#lib/articles/types.ts';
import type { Result } from '#lib/platform/errors.ts';
import { NameRevision } from './name-revision.tsx';
import { PublicSign } from './public-sign.tsx';
import { changeWords, revisionWords } from './revision-words.ts';

type RevisionTableProps = {
  number: number;
  rows: RevisionRow[];
  /** Null for whom may not edit. */
  rename: ((input: { number: number; ordinal: number; name: string }) => Promise<Result<unknown>>) | null;
};

/** The kept texts of one article, newest first: who, when, what. */
export function RevisionTable({ number, rows, rename }: RevisionTableProps) {
  if (rows.length === 0) {
    return (
      <p className="quiet">
        No revision yet. One is kept whenever the story is handed over, published or restored, and when
        writing pauses; what you type is stored all the time besides.
      </p>
    );
  }
  return (
    <table className="revisions">
      <thead>
        <tr>
          <th scope="col">Revision</th>
          <th scope="col">Why</th>
          <th scope="col">What changed</th>
          <th scope="col">Who</th>
          <th scope="col">When</th>
          <th scope="col">
            <span className="visually-hidden">Compare and name</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.ordinal}>
            <th scope="row">
              <a href={`/desk/articles/${number}/history/${row.ordinal}`}>Revision {row.ordinal}</a>
            </th>
            <td>
              {row.name ? <strong>{row.name}</strong> : revisionWords[row.reason]}{' '}
              {row.live ? <PublicSign state="live" /> : null}
            </td>
            <td>
              <WhatChanged number={number} row={row} />
            </td>
            <td>{row.createdByName ?? 'Nightdesk'}</td>
            <td>
              <TimeStamp at={row.createdAt.toISOString()} />
            </td>
            <td className="revision-acts">
              <a href={`/desk/articles/${number}/history/compare?from=${row.ordinal}&to=draft`}>
                Compare <span className="visually-hidden">revision {row.ordinal} </span>with the draft
              </a>
              {rename ? (
                <NameRevision number={number} ordinal={row.ordinal} name={row.name} rename={rename} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatChanged({ number, row }: { number: number; row: RevisionRow }) {
  if (row.ordinal === 1) return row.headline || 'No headline yet';
  const words = row.changes ? changeWords(row.changes) : '';
  return (
    <a href={`/desk/articles/${number}/history/compare?from=${row.ordinal - 1}&to=${row.ordinal}`}>
      {words || 'Compare with the one before'}
    </a>
  );
}
