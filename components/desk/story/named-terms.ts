import type { Pickable } from '#components/ui/search-picker.tsx';

/** The authors or tags of these names, those that nobody has yet made; throws words for the writer where one may not be. */
export async function namedTerms(
  names: string[],
  search: (name: string) => Promise<Pickable[]>,
  create: (name: string) => Promise<Pickable>,
): Promise<{ ids: string[]; byId: Record<string, Pickable> }> {
  const byId: Record<string, Pickable> = {};
  for (const name of names) {
    const found = (await search(name)).find((one) => one.name.toLowerCase() === name.toLowerCase());
    const term = found ?? (await create(name));
    byId[term.id] = term;
  }
  return { ids: Object.keys(byId), byId };
}
