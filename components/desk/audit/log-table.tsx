import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { LogRow } from '#lib/audit/list-log.ts';
import { type LogQuery, logAddress } from './log-address.ts';

/** The log: a line for each thing that happened, newest first. */
export function LogTable({ rows, query }: { rows: LogRow[]; query: LogQuery }) {
  return (
    <table className="log">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What happened</th>
          <th scope="col">Article</th>
          <th scope="col">Event</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="log-when">
              <TimeStamp at={row.at.toISOString()} />
            </td>
            <td className="log-what">
              <Who row={row} query={query} /> {row.sentence}
            </td>
            <td className="log-article">{row.article ? <About article={row.article} /> : null}</td>
            <td className="log-id">
              <span className="visually-hidden">Event </span>
              {row.id}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ row, query }: { row: LogRow; query: LogQuery }) {
  if (!row.actorId) return <strong>{row.actorName}</strong>;
  return (
    <a href={logAddress(query, { person: row.actorId })} title={`What ${row.actorName} did`}>
      <strong>{row.actorName}</strong>
    </a>
  );
}

function About({ article: { number, headline } }: { article: NonNullable<LogRow['article']> }) {
  return (
    <a href={`/desk/articles/${number}/history`}>
      {number} <span className="log-headline">{headline || 'No headline yet'}</span>
    </a>
  );
}
