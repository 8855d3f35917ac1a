import type { Result } from '#lib/platform/errors.ts';
import type { FilteredScreen } from '#lib/workflow/filter-query.ts';
import type { SavedFilter } from '#lib/workflow/list-filters.ts';

/** What can be done with saved filters: server actions, handed in by the page. */
type FilterActions = {
  save: (input: {
    screen: FilteredScreen;
    name: string;
    query: string;
    isShared: boolean;
    replaces?: boolean;
  }) => Promise<Result<{ id: string }>>;
  rename: (input: { id: string; name: string }) => Promise<Result<unknown>>;
  remove: (input: { id: string }) => Promise<Result<unknown>>;
  order: (input: { screen: FilteredScreen; isShared: boolean; ids: string[] }) => Promise<Result<unknown>>;
};

/** What a page knows of the saved filters of its screen. */
export type Views = {
  screen: FilteredScreen;
  filters: SavedFilter[];
  mayShare: boolean;
  actions: FilterActions;
};
