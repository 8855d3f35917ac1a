'use server';

import { runAction } from '#app/kit/action.ts';
import { deleteFilter } from '#lib/workflow/delete-filter.ts';
import { orderFilters } from '#lib/workflow/order-filters.ts';
import { renameFilter } from '#lib/workflow/rename-filter.ts';
import { saveFilter } from '#lib/workflow/save-filter.ts';

/** Keeps what a screen shows under a name. */
export async function save(input: unknown) {
  return runAction(saveFilter, input);
}

/** Calls a saved filter something else. */
export async function rename(input: unknown) {
  return runAction(renameFilter, input);
}

/** Forgets a saved filter. */
export async function remove(input: unknown) {
  return runAction(deleteFilter, input);
}

/** Puts saved filters into another order. */
export async function order(input: unknown) {
  return runAction(orderFilters, input);
}
