'use client';

import { useEffect } from 'react';
import type { LiveText } from '#components/editor/live/live-text.ts';

/** Asks before a text is left that is not stored; a link is followed once it is. */
export function useLeaving(live: LiveText | undefined): void {
  useEffect(() => {
    if (!live) return;
    let isSettled = false;
    const isStored = () => isSettled || live.state().waiting === 0;
    const settle = () => {
      isSettled = true;
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!isStored()) event.preventDefault();
    };
    // So that nobody is asked about the last second of typing.
    const follow = (event: MouseEvent) => {
      const href = isStored() ? null : pageLinkOf(event);
      if (href === null) return;
      event.preventDefault();
      void live.untilStored().then(() => window.location.assign(href));
    };
    window.addEventListener('nightdesk-leave', settle);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', follow, true);
    return () => {
      window.removeEventListener('nightdesk-leave', settle);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', follow, true);
    };
  }, [live]);
}

/** The address of another page that this click leads to in this window, or null. */
function pageLinkOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== window.location.origin)
    return null;
  return link.pathname === window.location.pathname ? null : link.href;
}
