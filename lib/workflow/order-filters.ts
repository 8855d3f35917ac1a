import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { filteredScreen, filterId } from './filter-input.ts';
import { lockFilters, ownerOfNew } from './filter-steps.ts';

/** Puts the filters of a screen, one's own or everybody's, into this order; each is named once, or it is a `conflict`. */
export const orderFilters = command({
  name: 'order-filters',
  input: z.strictObject({
    screen: filteredScreen,
    isShared: z.boolean().default(false),
    ids: z.array(filterId).min(1).max(100),
  }),
  run: async ({ tx, actor, input: { screen, isShared, ids }, emit }) => {
    const all = await lockFilters(tx, ownerOfNew(actor, isShared));
    const ofScreen = all.filter((each) => each.screen === screen);
    const isWhole = ids.length === ofScreen.length && ofScreen.every(({ id }) => ids.includes(id));
    if (!isWhole || new Set(ids).size !== ids.length)
      throw new NightdeskError('conflict', 'The saved views have changed meanwhile. Look again.');
    // The places that they have together, given out anew.
    const places = ofScreen.map(({ position }) => position);
    const moved = ids
      .map((id, at) => ({ id, position: places[at] ?? at }))
      .filter(({ id, position }) => all.find((each) => each.id === id)?.position !== position);
    for (const { id, position } of moved) await tx.savedFilter.update({ where: { id }, data: { position } });
    if (isShared && moved.length > 0) emit({ type: 'filter.ordered', data: { screen } });
    return { ids };
  },
});
