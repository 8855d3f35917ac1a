import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { RevisionRow } from '#lib/articles/types.ts';
import { PublicSign } from './public-sign.tsx';
import { revisionWords } from './revision-words.ts';

/** The kept texts of one article, newest first. */
export function RevisionTable({ number, rows }: { number: number; rows: RevisionRow[] }) {
  if (rows.length === 0) {
    return (
      <p className="quiet">
        No revision yet. One is kept whenever the story is handed over, published or restored; what you type
        is stored all the time besides.
      </p>
    );
  }
  return (
    <table className="revisions">
      <thead>
        <tr>
          <th scope="col">Revision</th>
          <th scope="col">Why</th>
          <th scope="col">Headline</th>
          <th scope="col">Who</th>
          <th scope="col">When</th>
          <th scope="col">Readers</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.ordinal}>
            <th scope="row">
              <a href={`/desk/articles/${number}/history/${row.ordinal}`}>Revision {row.ordinal}</a>
            </th>
            <td>{row.name || revisionWords[row.reason]}</td>
            <td>{row.headline || 'No headline yet'}</td>
            <td>{row.createdByName ?? 'Nightdesk'}</td>
            <td>
              <TimeStamp at={row.createdAt.toISOString()} />
            </td>
            <td>{row.live ? <PublicSign state="live" /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
