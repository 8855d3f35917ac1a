import { db } from '#lib/platform/db.ts';

/** A draft's row says what was typed some seconds later; after that long it surely does. */
const settledWithinMs = 60_000;

/** The articles that may say something else than a page made at `madeAt` shows, as somebody typed; null when they are too many. */
export async function typedSince(madeAt: Date): Promise<number[] | null> {
  const most = 100;
  const rows = await db().draft.findMany({
    where: { updatedAt: { gte: new Date(madeAt.getTime() - settledWithinMs) } },
    orderBy: [{ updatedAt: 'desc' }, { articleNumber: 'desc' }],
    take: most + 1,
    select: { articleNumber: true },
  });
  return rows.length > most ? null : rows.map(({ articleNumber }) => articleNumber);
}
