'use client';

import { useSyncExternalStore } from 'react';
import { createHub } from '#components/editor/live/hub.ts';

// What somebody ignores stays ignored until the tab is closed.
const key = 'nightdesk-ignored-hints';
const nothing: ReadonlySet<string> = new Set();

let ignored: ReadonlySet<string> | null = null;
const hub = createHub(() => ({ ignored: ignored ?? nothing }));

/** The hints that nobody wants to see here again, by what stands around them. */
export function useIgnoredHints(): ReadonlySet<string> {
  return useSyncExternalStore(hub.subscribe, read, () => nothing);
}

/** Shows a hint no more, in the body or in a field. */
export function ignoreHint({ around }: { around: string }): void {
  ignored = new Set([...read(), around]);
  hub.look();
  try {
    sessionStorage.setItem(key, JSON.stringify([...ignored].slice(-500)));
  } catch {
    // A browser without storage forgets them with the page.
  }
}

function read(): ReadonlySet<string> {
  ignored ??= stored();
  return ignored;
}

function stored(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return nothing;
  }
}
