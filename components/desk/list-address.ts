import { type FilterValues, filterAddress, filterQuery } from '#lib/workflow/filter-query.ts';

/** What the list of articles is asked for, as it stands in its address. */
export type ListQuery = FilterValues & { cursor?: string | undefined };

/** The address of the list with these changes; a change of what is asked for begins at the first page. */
export function listAddress(query: ListQuery, change: ListQuery = {}): string {
  const wanted = { ...query, cursor: undefined, ...change };
  const address = filterAddress('articles', filterQuery('articles', wanted));
  if (!wanted.cursor) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor: wanted.cursor })}`;
}
