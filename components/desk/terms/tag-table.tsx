import type { TagRow } from '#lib/taxonomy/tag-queries.ts';
import { type TagQuery, tagsAddress } from './tag-filters.tsx';
import { kindNames } from './term-words.ts';

/** The list of tags, with how much each is used. */
export function TagTable({ rows, query }: { rows: TagRow[]; query: TagQuery }) {
  const byUse = query.sort === 'use';
  return (
    <table className="articles term-table">
      <thead>
        <tr>
          <th scope="col" aria-sort={byUse ? undefined : 'ascending'}>
            <a className="sort-link" href={tagsAddress(query, { sort: undefined })}>
              Tag{byUse ? null : <span aria-hidden="true"> ↑</span>}
            </a>
          </th>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Other names
          </th>
          <th scope="col" className="number">
            Articles
          </th>
          <th scope="col" className="number" aria-sort={byUse ? 'descending' : undefined}>
            <a className="sort-link" href={tagsAddress(query, { sort: 'use' })}>
              Live{byUse ? <span aria-hidden="true"> ↓</span> : null}
            </a>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="cell-headline">
              <a href={`/desk/tags/${row.slug}`} data-article-link="">
                {row.name}
              </a>
            </th>
            <td className="term-kind">{kindNames[row.kind]}</td>
            <td className="number" data-label="other names">
              {row.aliases || ''}
            </td>
            <td className="number" data-label="articles">
              {row.articles}
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
