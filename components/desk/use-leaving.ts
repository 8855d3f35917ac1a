'use client';

import { useEffect } from 'react';

/** What a page does that is lost when it is left too early. */
type Unstored = { state: () => { waiting: number }; untilStored: () => Promise<unknown> };

/** Asks before a page is left that is not stored; a link is followed once it is. */
export function useLeaving(work: Unstored | undefined): void {
  useEffect(() => {
    if (!work) return;
    let isSettled = false;
    const isStored = () => isSettled || work.state().waiting === 0;
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
      void work.untilStored().then(() => window.location.assign(href));
    };
    window.addEventListener('nightdesk-leave', settle);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', follow, true);
    return () => {
      window.removeEventListener('nightdesk-leave', settle);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', follow, true);
    };
  }, [work]);
}

/** The address of another page that this click leads to in this window, or null. */
function pageLinkOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== window.location.origin)
    return null;
  return link.pathname === window.location.pathname ? null : link.href;
}
