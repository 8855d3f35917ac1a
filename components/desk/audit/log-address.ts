/** What the log is asked for, as it stands in its address. */
export type LogQuery = {
  person?: string;
  article?: string;
  kind?: string;
  from?: string;
  to?: string;
  cursor?: string;
};

/** The names that an address of the log may carry, in the order in which they are written. */
export const logParams = ['person', 'article', 'kind', 'from', 'to', 'cursor'] as const;

/** The address of the log with these changes, from the first page on unless they say otherwise. */
export function logAddress(query: LogQuery, change: LogQuery = {}, path = '/desk/audit'): string {
  const wanted = { ...query, cursor: undefined, ...change };
  const params = new URLSearchParams();
  for (const name of logParams) {
    const value = wanted[name];
    if (value) params.set(name, value);
  }
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}
