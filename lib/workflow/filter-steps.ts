import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { folded } from '#lib/taxonomy/folded.ts';
import type { FilteredScreen } from './filter-query.ts';

/** A saved filter, as commands work with it; `userId` null: everybody's. */
export type FilterRow = {
  id: string;
  userId: string | null;
  screen: FilteredScreen;
  name: string;
  folded: string;
  position: number;
};

const columns = { id: true, userId: true, screen: true, name: true, folded: true, position: true } as const;

/** Whose a filter is that the actor makes: their own, or everybody's (null) for those who may share. */
export function ownerOfNew(actor: Actor, isShared: boolean): string | null {
  if (isShared) {
    authorize(actor, 'filter:share');
    return null;
  }
  const userId = userIdOf(actor);
  if (userId === null) throw new NightdeskError('forbidden', 'Only a person has views of their own.');
  return userId;
}

/** All filters of an owner, in their order, held until commit together with those that could be added. */
export async function lockFilters(tx: Tx, userId: string | null): Promise<FilterRow[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved filters of ${userId ?? 'everybody'}`}, 0))`;
  return await tx.savedFilter.findMany({
    where: { userId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: columns,
  });
}

/** A filter that the actor may change, with all of its owner's held. Another person's does not exist. */
export async function lockFilter(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ filter: FilterRow; all: FilterRow[] }> {
  const found = await tx.savedFilter.findUnique({ where: { id }, select: { userId: true } });
  const isTheirs = found && (found.userId === null || found.userId === userIdOf(actor));
  if (!isTheirs) throw noSuchFilter();
  if (found.userId === null) authorize(actor, 'filter:share');
  const all = await lockFilters(tx, found.userId);
  const filter = all.find((each) => each.id === id);
  if (!filter) throw noSuchFilter();
  return { filter, all };
}

/** The filter of a screen that is called so; names are the same in whatever letters. */
export function calledSo(all: FilterRow[], screen: FilteredScreen, name: string): FilterRow | undefined {
  return all.find((each) => each.screen === screen && each.folded === folded(name));
}

function noSuchFilter(): NightdeskError {
  return new NightdeskError('not_found', 'There is no such view.');
}
