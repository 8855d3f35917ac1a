import { useEffect, useState } from 'react';
import { askDesk } from '#components/desk/ask-desk.ts';
import type { SavedFilter } from '#lib/workflow/list-filters.ts';

/** The saved filters of every screen, asked for once; none while nobody has answered. */
export function useSavedFilters(): SavedFilter[] {
  const [filters, setFilters] = useState<SavedFilter[]>([]);
  useEffect(() => {
    let isWanted = true;
    void askDesk<{ filters: SavedFilter[] }>('/api/desk/filters').then((asked) => {
      if (asked.ok && isWanted) setFilters(asked.value.filters);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return filters;
}
