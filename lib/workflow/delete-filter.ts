import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { filterId } from './filter-input.ts';
import { lockFilter } from './filter-steps.ts';

/** Forgets a saved filter. */
export const deleteFilter = command({
  name: 'delete-filter',
  input: z.strictObject({ id: filterId }),
  run: async ({ tx, actor, input: { id }, emit }) => {
    const { filter } = await lockFilter(tx, actor, id);
    await tx.savedFilter.delete({ where: { id } });
    const { screen, name } = filter;
    if (filter.userId === null) emit({ type: 'filter.deleted', data: { screen, name } });
    return { id };
  },
});
