import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { sectionSlugNow } from '#lib/taxonomy/section-queries.ts';
import { type FilteredScreen, type FilterValues, readFilter } from '#lib/workflow/filter-query.ts';
import { listFilters } from '#lib/workflow/list-filters.ts';
import { order, remove, rename, save } from './filter-actions.ts';

/** The parameters of an address, as Next hands them to a page. */
export type PageParams = Record<string, string | string[] | undefined>;

/** What a screen's address asks for. */
export function filterOf(screen: FilteredScreen, params: PageParams): FilterValues {
  const pairs = Object.entries(params).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name, first]];
  });
  return readFilter(screen, new URLSearchParams(pairs));
}

/** The same, with its section as it is called today. */
export async function filterNow(filter: FilterValues): Promise<FilterValues> {
  return filter.section ? { ...filter, section: await sectionSlugNow(filter.section) } : filter;
}

/** The saved filters of a screen, and what the actor may do with them. */
export async function savedViews(actor: Actor, screen: FilteredScreen) {
  const filters = await listFilters(actor, screen);
  return { screen, filters, mayShare: can(actor, 'filter:share'), actions: { save, rename, remove, order } };
}
