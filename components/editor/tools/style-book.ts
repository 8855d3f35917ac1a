'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { createHub, type Hub } from '#components/editor/live/hub.ts';
import { type StyleBook, type StyleTerm, styleBookOf } from '#lib/document/house-style.ts';

type Shelf = { hub: Hub<{ book: StyleBook | null }>; read: (isChanged: boolean) => Promise<void> };

const staleMs = 60_000;
const shelves = new Map<string, Shelf>();

/** The house style of a language, read once for all that ask for it; null until it has come. */
export function useStyleBook(language: string): StyleBook | null {
  const { hub, read } = shelfOf(language);
  useEffect(() => {
    // Whoever comes back from the list finds it as it is now.
    const again = () => void read(false);
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [read]);
  return useSyncExternalStore(
    hub.subscribe,
    () => hub.state().book,
    () => null,
  );
}

/** The house style was changed: it is read again. */
export function renewStyleBooks(): void {
  for (const { read } of shelves.values()) void read(true);
}

function shelfOf(language: string): Shelf {
  const shelf = shelves.get(language) ?? newShelf(language);
  shelves.set(language, shelf);
  return shelf;
}

function newShelf(language: string): Shelf {
  let book: StyleBook | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const hub = createHub(() => ({ book }));
  const read = async (isChanged: boolean) => {
    if (isChanged) readAt = Number.NEGATIVE_INFINITY;
    // A page that nobody looks at reads it when somebody does.
    if (performance.now() - readAt < staleMs || document.visibilityState === 'hidden') return;
    readAt = performance.now();
    const terms = await fetchStyleTerms(language);
    if (!terms) return;
    book = styleBookOf(terms);
    hub.look();
  };
  return { hub, read };
}

async function fetchStyleTerms(language: string): Promise<StyleTerm[] | null> {
  try {
    const response = await fetch(`/api/desk/house-style?language=${encodeURIComponent(language)}`);
    const { terms }: { terms: StyleTerm[] } = await response.json();
    return response.ok ? terms : null;
  } catch {
    return null;
  }
}
