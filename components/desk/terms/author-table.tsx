import type { AuthorRow } from '#lib/taxonomy/author-queries.ts';
import { type AuthorQuery, authorsAddress } from './author-filters.tsx';

/** The list of authors: who they are, and how much of theirs is being written and read. */
export function AuthorTable({ rows, query }: { rows: AuthorRow[]; query: AuthorQuery }) {
  const byUse = query.sort === 'use';
  return (
    <table className="articles term-table author-table">
      <thead>
        <tr>
          <th scope="col" aria-sort={byUse ? undefined : 'ascending'}>
            <a className="sort-link" href={authorsAddress(query, { sort: undefined })}>
              Author{byUse ? null : <span aria-hidden="true"> ↑</span>}
            </a>
          </th>
          <th scope="col">Job title</th>
          <th scope="col">Account</th>
          <th scope="col" className="number">
            Open drafts
          </th>
          <th scope="col" className="number" aria-sort={byUse ? 'descending' : undefined}>
            <a className="sort-link" href={authorsAddress(query, { sort: 'use' })}>
              Live{byUse ? <span aria-hidden="true"> ↓</span> : null}
            </a>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="cell-headline">
              <a href={`/desk/authors/${row.slug}`} data-article-link="">
                {row.name}
              </a>
              {row.into ? <span className="term-into"> now {row.into}</span> : null}
            </th>
            <td className="term-kind">{row.jobTitle}</td>
            <td className="term-kind">{row.account}</td>
            <td className="number" data-label={row.open === 1 ? 'open draft' : 'open drafts'}>
              {row.open}
            </td>
            <td className="number" data-label="live">
              {row.live}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
