import type { FilteredScreen } from '#lib/workflow/filter-query.ts';

/** What a screen with filters is called. */
export const screenWords: Record<FilteredScreen, string> = { articles: 'Articles', board: 'Board' };
