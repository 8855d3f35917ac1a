'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Facts, LiveArticle } from '#components/editor/live/live-article.ts';
import type { DraftView } from '#lib/articles/types.ts';
import { imageIds, relatedNumbers } from '#lib/document/extract.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import { readAssets, readKnown } from './article-requests.ts';
import { type Known, knowBoth, knownOf } from './known.ts';

// What a colleague chose is known to the server once it has settled, which takes seconds.
const askAfterMs = [500, 2000, 4000, 8000];
const askAgainMs = 5000;
const mostAtOnce = 100;

/** The names and shapes behind the ids of an article; what a colleague has just chosen is asked for. */
export function useKnown(draft: DraftView, facts: Facts, article: LiveArticle | null) {
  const [known, setKnown] = useState(() => knownOf(draft));
  const learn = useCallback((learnt: Partial<Known>) => setKnown((before) => knowBoth(before, learnt)), []);
  useEffect(() => learn(knownOf(draft)), [draft, learn]);
  const missingInBody = (read: (known: Known, body: DocumentJson) => string) => () =>
    article ? read(known, article.content.state().content.body) : '';
  const subscribe = article?.content.subscribe ?? subscribeToNothing;
  const missingStories = useSyncExternalStore(subscribe, missingInBody(missingRelated), () => '');
  const missingInText = useSyncExternalStore(subscribe, missingInBody(missingPhotos), () => '');
  const { ledeAssetId } = facts;
  const missingLede = ledeAssetId && known.assets[ledeAssetId] === undefined ? ledeAssetId : '';
  const photos = [missingLede, missingInText].filter(Boolean).join();
  useEffect(() => {
    if (photos === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function ask() {
      const assets = await readAssets(photos.split(',').slice(0, mostAtOnce));
      if (isGone) return;
      if (assets) learn({ assets });
      else timer = setTimeout(() => void ask(), askAgainMs);
    }
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [photos, learn]);
  const missing = [...missingNames(known, facts), missingStories].join('');
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

function missingNames(known: Known, { authorIds, tagIds }: Facts): string[] {
  return [...authorIds.filter((id) => !known.authors[id]), ...tagIds.filter((id) => !known.tags[id])];
}

function missingPhotos(known: Known, body: DocumentJson): string {
  return imageIds(body)
    .filter((id) => known.assets[id] === undefined)
    .join();
}

function missingRelated(known: Known, body: DocumentJson): string {
  return relatedNumbers(body)
    .filter((number) => !known.related[number])
    .join();
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
