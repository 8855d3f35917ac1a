'use client';

import { useEffect, useState } from 'react';
import type { UpdateView } from '#lib/publishing/update-queries.ts';
import { useArticleScreen } from './article-screen.tsx';
import { askDesk } from './ask-desk.ts';

/** What an update would change for readers, asked anew whenever its window opens; null until it is known. */
export function useUpdate(isAsked: boolean): { update: UpdateView | null; isLost: boolean } {
  const { article, draft } = useArticleScreen();
  const [known, setKnown] = useState<{ update: UpdateView | null; isLost: boolean }>(nothingYet);
  useEffect(() => {
    setKnown(nothingYet);
    if (!isAsked) return;
    const leaving = new AbortController();
    const ask = async () => {
      await article?.live.untilStored();
      const path = `/api/desk/articles/${draft.number}/update`;
      const asked = await askDesk<UpdateView>(path, { signal: leaving.signal });
      if (leaving.signal.aborted) return;
      setKnown(asked.ok ? { update: asked.value, isLost: false } : { update: null, isLost: true });
    };
    void ask();
    return () => leaving.abort();
  }, [isAsked, article, draft.number]);
  return known;
}

const nothingYet = { update: null, isLost: false };
