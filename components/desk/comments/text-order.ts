type Placed = { id: string; comments: { createdAt: string }[] };

/** Threads in the order of the text, and those whose words are gone, the oldest first. Without a text none is an orphan. */
export function inTextOrder<Thread extends Placed>(
  threads: Thread[],
  ranges: ReadonlyMap<string, { from: number; to: number }> | null,
): { standing: Thread[]; orphans: Thread[] } {
  const age = ({ comments }: Thread) => comments[0]?.createdAt ?? '';
  const byAge = threads.toSorted((a, b) => age(a).localeCompare(age(b)));
  if (!ranges) return { standing: byAge, orphans: [] };
  const place = ({ id }: Thread) => ranges.get(id)?.from ?? 0;
  return {
    standing: byAge.filter(({ id }) => ranges.has(id)).sort((a, b) => place(a) - place(b)),
    orphans: byAge.filter(({ id }) => !ranges.has(id)),
  };
}
