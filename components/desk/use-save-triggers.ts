'use client';

import { useEffect } from 'react';
import { readStored, type StoredDraft } from './article-requests.ts';
import type { Autosave } from './autosave.ts';

/**
 * Saves when the network or the person comes back, asks before an unsaved text is left, and looks whether the server holds
 * a newer text: at first sight it is simply shown (an old page out of the browser's history), later it is told.
 */
export function useSaveTriggers(
  number: number,
  autosave: Autosave,
  adopt: (stored: StoredDraft) => void,
): void {
  useEffect(() => {
    const isStored = () => autosave.state().phase === 'saved' || autosave.state().phase === 'newer';
    const comeBack = () => {
      if (!isStored()) void autosave.saveNow();
    };
    const lookForNewer = async (isFirst: boolean) => {
      const stored = await readStored(number);
      const { phase, version } = autosave.state();
      if (!stored || phase !== 'saved' || stored.version <= version) return;
      if (isFirst) return adopt(stored);
      autosave.noticeNewer({
        version: stored.version,
        savedByName: stored.updatedByName ?? 'Somebody',
        savedAt: stored.updatedAt,
        theirs: stored.content,
      });
    };
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      if (isStored()) void lookForNewer(false);
      else comeBack();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!isStored()) event.preventDefault();
    };
    // A link is followed once the text is stored, so that nobody is asked about the last second of typing.
    const follow = (event: MouseEvent) => {
      const href = isStored() ? null : pageLinkOf(event);
      if (href === null) return;
      event.preventDefault();
      void autosave.saveNow().then(() => window.location.assign(href));
    };
    void lookForNewer(true);
    window.addEventListener('online', comeBack);
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', follow, true);
    return () => {
      window.removeEventListener('online', comeBack);
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', follow, true);
      autosave.stop();
      if (!isStored()) void autosave.saveNow();
    };
  }, [number, autosave, adopt]);
}

/** The address of another page that this click leads to in this window, or null. */
function pageLinkOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== window.location.origin)
    return null;
  return link.pathname === window.location.pathname ? null : link.href;
}
