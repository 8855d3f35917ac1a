'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Facts, LiveArticle } from '#components/editor/live/live-article.ts';
import type { DraftView } from '#lib/articles/types.ts';
import { imageIds, relatedNumbers } from '#lib/document/extract.ts';
import { readKnown } from './article-requests.ts';
import { type Known, knowBoth, knownOf } from './known.ts';

// What a colleague chose is known to the server once it has settled, which takes seconds.
const askAfterMs = [500, 2000, 4000, 8000];

/** The names and shapes behind the ids of an article; what a colleague has just chosen is asked for. */
export function useKnown(draft: DraftView, facts: Facts, article: LiveArticle | null) {
  const [known, setKnown] = useState(() => knownOf(draft));
  const learn = useCallback((learnt: Partial<Known>) => setKnown((before) => knowBoth(before, learnt)), []);
  useEffect(() => learn(knownOf(draft)), [draft, learn]);
  const missingInBody = useSyncExternalStore(
    article?.content.subscribe ?? subscribeToNothing,
    () => (article ? missingFromBody(known, article) : ''),
    () => '',
  );
  const missing = [...missingFacts(known, facts), missingInBody].join('');
  useEffect(() => {
    if (missing === '') return;
    let tries = 0;
    let timer = setTimeout(ask, askAfterMs[0]);
    async function ask() {
      learn(await readKnown(draft.number));
      tries += 1;
      if (tries < askAfterMs.length) timer = setTimeout(ask, askAfterMs[tries]);
    }
    return () => {
      tries = askAfterMs.length;
      clearTimeout(timer);
    };
  }, [missing, draft.number, learn]);
  return { known, learn };
}

function missingFacts(known: Known, { authorIds, tagIds, ledeAssetId }: Facts): string[] {
  return [
    ...authorIds.filter((id) => !known.authors[id]),
    ...tagIds.filter((id) => !known.tags[id]),
    ...(ledeAssetId && !known.assets[ledeAssetId] ? [ledeAssetId] : []),
  ];
}

function missingFromBody(known: Known, article: LiveArticle): string {
  const { body } = article.content.state().content;
  return [
    ...imageIds(body).filter((id) => !known.assets[id]),
    ...relatedNumbers(body).filter((number) => !known.related[number]),
  ].join();
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
