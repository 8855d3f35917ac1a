type Named = { id: string; name: string };

/** The id of what was meant by a typed name: the one that is called so, else the best that fits; null when nothing does. */
export async function idOfName(
  name: string | undefined,
  search: (name: string) => Promise<Named[]>,
): Promise<string | null> {
  if (!name) return null;
  const found = await search(name);
  const exact = found.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  return (exact ?? found[0])?.id ?? null;
}
