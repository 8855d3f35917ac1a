/** What the list of articles is asked for, as it stands in its address. */
export type ListQuery = {
  q?: string;
  stage?: string;
  section?: string;
  author?: string;
  tag?: string;
  assignee?: string;
  sort?: string;
  cursor?: string;
};

/** The names that an address of the list may carry, in the order in which they are written. */
export const listParams = ['q', 'stage', 'section', 'author', 'tag', 'assignee', 'sort', 'cursor'] as const;

/** The address of the list with these changes; a change of what is asked for begins at the first page. */
export function listAddress(query: ListQuery, change: ListQuery = {}): string {
  const wanted = { ...query, cursor: undefined, ...change };
  const params = new URLSearchParams();
  for (const name of listParams) {
    const value = wanted[name];
    if (value) params.set(name, value);
  }
  const search = params.toString();
  return search ? `/desk/articles?${search}` : '/desk/articles';
}
