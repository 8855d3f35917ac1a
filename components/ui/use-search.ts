'use client';

import { useEffect, useRef, useState } from 'react';

type Answers<Item> = { query: string; found: Item[]; error: string | null };

/** Looks things up while somebody types: after a short rest, and only the newest answer counts. */
export function useSearch<Item>(query: string, search: (query: string) => Promise<Item[]>, restMs = 150) {
  const [answers, setAnswers] = useState<Answers<Item>>({ query: '', found: [], error: null });
  const newest = useRef(search);
  newest.current = search;
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const next = await newest.current(wanted).then(
        (found) => ({ query: wanted, found, error: null }),
        (cause) => ({
          query: wanted,
          found: [],
          error: cause instanceof Error ? cause.message : 'The search failed.',
        }),
      );
      if (isCurrent) setAnswers(next);
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, restMs]);
  const isAnswered = answers.query === wanted;
  return {
    found: wanted === '' ? [] : answers.found,
    isSearching: wanted !== '' && !isAnswered,
    error: isAnswered ? answers.error : null,
  };
}
