import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { folded } from '#lib/taxonomy/folded.ts';
import { filterId, filterName } from './filter-input.ts';
import { calledSo, lockFilter } from './filter-steps.ts';

/** Calls a saved filter something else. A name that another of the same owner and screen has is a `conflict`. */
export const renameFilter = command({
  name: 'rename-filter',
  input: z.strictObject({ id: filterId, name: filterName }),
  run: async ({ tx, actor, input: { id, name }, emit }) => {
    const { filter, all } = await lockFilter(tx, actor, id);
    const other = calledSo(all, filter.screen, name);
    if (other && other.id !== id) {
      const message = `“${other.name}” is there already.`;
      throw new NightdeskError('conflict', message, { fields: { name: message } });
    }
    if (filter.name === name) return { name };
    await tx.savedFilter.update({ where: { id }, data: { name, folded: folded(name) } });
    const { screen, name: formerName } = filter;
    if (filter.userId === null) emit({ type: 'filter.renamed', data: { screen, name, formerName } });
    return { name };
  },
});
