import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import type { FilteredScreen } from './filter-query.ts';

/** A saved filter as the desk offers it. */
export type SavedFilter = {
  id: string;
  screen: FilteredScreen;
  name: string;
  query: string;
  isShared: boolean;
};

/** The saved filters of a screen, or of every screen: the actor's own, then everybody's, each in their order. */
export async function listFilters(actor: Actor, screen?: FilteredScreen): Promise<SavedFilter[]> {
  const userId = userIdOf(actor);
  const rows = await db().savedFilter.findMany({
    where: { OR: [{ userId: null }, ...(userId ? [{ userId }] : [])], ...(screen && { screen }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    // Twice as many as an owner may have.
    take: 100,
    select: { id: true, userId: true, screen: true, name: true, query: true },
  });
  const filters = rows.map(({ userId: owner, ...row }) => ({ ...row, isShared: owner === null }));
  return filters.sort((one, other) => Number(one.isShared) - Number(other.isShared));
}
