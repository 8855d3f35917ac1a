import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { folded } from '#lib/taxonomy/folded.ts';
import { filteredScreen, filterName } from './filter-input.ts';
import { canonicalQuery } from './filter-query.ts';
import { calledSo, lockFilters, ownerOfNew } from './filter-steps.ts';

/** How many filters a person may keep, and how many everybody may have. */
const mostFilters = 50;

/**
 * Keeps what a screen shows under a name, last among the owner's. With a name that is there already it is a `conflict`,
 * unless it is to be replaced.
 */
export const saveFilter = command({
  name: 'save-filter',
  input: z.strictObject({
    screen: filteredScreen,
    name: filterName,
    query: z.string().max(8000),
    isShared: z.boolean().default(false),
    replaces: z.boolean().default(false),
  }),
  run: async ({ tx, actor, input, emit }) => {
    const { screen, name, isShared } = input;
    const userId = ownerOfNew(actor, isShared);
    const query = canonicalQuery(screen, input.query);
    if (query === '') throw refused('Everything is shown. Choose a filter first.');
    const all = await lockFilters(tx, userId);
    const former = calledSo(all, screen, name);
    if (former && !input.replaces) {
      const message = `“${former.name}” is there already.`;
      throw new NightdeskError('conflict', message, { fields: { name: message } });
    }
    if (former) await tx.savedFilter.update({ where: { id: former.id }, data: { name, query } });
    if (!former && all.length >= mostFilters)
      throw refused(`There are ${mostFilters} saved views already. Delete one first.`);
    const id = former?.id ?? newId();
    const position = (all.at(-1)?.position ?? -1) + 1;
    if (!former)
      await tx.savedFilter.create({
        data: { id, userId, screen, name, folded: folded(name), query, position },
      });
    if (isShared) emit({ type: 'filter.saved', data: { screen, name } });
    return { id };
  },
});

function refused(message: string): NightdeskError {
  return new NightdeskError('invalid', message, { fields: { name: message } });
}
