import type { Command } from '#lib/command/command.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { deleteFilter } from '#lib/workflow/delete-filter.ts';
import { listFilters } from '#lib/workflow/list-filters.ts';
import { orderFilters } from '#lib/workflow/order-filters.ts';
import { renameFilter } from '#lib/workflow/rename-filter.ts';
import { saveFilter } from '#lib/workflow/save-filter.ts';

// The same two each time: everybody has room for fifty.
const shared = { screen: 'articles', query: 'stage=ready', isShared: true, replaces: true };

async function sharedFilter(name: string): Promise<string> {
  return succeeded(await saveFilter(systemActor, { ...shared, name })).id;
}

/** Commands on filters that are everybody's; one's own ask for no right (lib/workflow/saved-filters.db.test.ts). */
export const filterActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  { act: saveFilter, right: 'filter:share', input: () => ({ ...shared, name: 'Kept' }) },
  {
    act: renameFilter,
    right: 'filter:share',
    input: async () => ({ id: await sharedFilter('Kept'), name: 'KEPT' }),
  },
  { act: deleteFilter, right: 'filter:share', input: async () => ({ id: await sharedFilter('Kept') }) },
  {
    act: orderFilters,
    right: 'filter:share',
    input: async () => {
      await sharedFilter('Kept');
      await sharedFilter('Beside');
      const ids = (await listFilters(systemActor, 'articles')).map(({ id }) => id).reverse();
      return { screen: 'articles', isShared: true, ids };
    },
  },
];
