import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { DraftRow } from '#lib/articles/types.ts';
import { type ListQuery, listAddress } from './list-address.ts';
import { PublicSign, publicStateOf } from './public-sign.tsx';
import { StageChip } from './stage.tsx';

type ArticleTableProps = { rows: DraftRow[]; query: ListQuery; now: string };

/** The list of articles: a table on a desk, cards of two lines on a phone. */
export function ArticleTable({ rows, query, now }: ArticleTableProps) {
  const sort = query.sort ?? 'updated';
  return (
    <table className="articles">
      <thead>
        <tr>
          <SortHeader name="headline" sort={sort} query={query} order="ascending">
            Headline
          </SortHeader>
          <th scope="col">Stage</th>
          <th scope="col">Readers</th>
          <th scope="col">Section</th>
          <th scope="col">Byline</th>
          <th scope="col">Assignee</th>
          <SortHeader name="updated" sort={sort} query={query} order="descending">
            Updated
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ArticleRow key={row.number} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function ArticleRow({ row, now }: { row: DraftRow; now: string }) {
  const publicState = publicStateOf(row.path ? row : null, row.withdrawn);
  return (
    <tr>
      <th scope="row" className="cell-headline">
        <a href={`/desk/articles/${row.number}`} data-article-link="">
          {row.headline || <em>No headline yet</em>}
        </a>
      </th>
      <td className="cell-stage">
        <StageChip stage={row.stage} />
      </td>
      <td className="cell-public">
        <PublicSign state={publicState} />
      </td>
      <td className="cell-section">{row.sectionName}</td>
      <td className="cell-byline" title={row.authorNames.join(', ')}>
        {row.authorNames.join(', ')}
      </td>
      <td className="cell-assignee">{row.assignee?.name}</td>
      <td className="cell-updated">
        <TimeStamp at={row.updatedAt.toISOString()} now={now} />
      </td>
    </tr>
  );
}

type SortHeaderProps = {
  name: string;
  sort: string;
  query: ListQuery;
  order: 'ascending' | 'descending';
  children: string;
};

function SortHeader({ name, sort, query, order, children }: SortHeaderProps) {
  const isSorted = sort === name;
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <a href={listAddress(query, { sort: name })} className="sort-link">
        {children}
        {isSorted ? <span aria-hidden="true">{order === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
      </a>
    </th>
  );
}
