/** The query of an address as Next gives it. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One parameter of a query; the first where it is repeated. */
export async function parameter(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name];
  return Array.isArray(value) ? value[0] : value;
}
