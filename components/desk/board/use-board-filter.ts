import { useEffect, useMemo, useState } from 'react';
import { canonicalQuery, type FilterValues, filterAddress, filterQuery } from '#lib/workflow/filter-query.ts';
import { type BoardTerms, wantedCards } from './board-filters.tsx';

const restMs = 200;

/** What is shown of the board: chosen here at once, and said in the address a moment later, so that a view can be sent on as a link. */
export function useBoardFilter(initial: FilterValues, terms: BoardTerms) {
  const [filter, setFilter] = useState(initial);
  const query = canonicalQuery('board', filterQuery('board', filter));
  useEffect(() => {
    const address = filterAddress('board', query);
    if (address === `${location.pathname}${location.search}`) return;
    const timer = setTimeout(() => history.replaceState(null, '', address), restMs);
    return () => clearTimeout(timer);
  }, [query]);
  const { sections, people, me } = terms;
  const wanted = useMemo(() => wantedCards(filter, { sections, people, me }), [filter, sections, people, me]);
  return { filter, setFilter, query, ...wanted };
}
