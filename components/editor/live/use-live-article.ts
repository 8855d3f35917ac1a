'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveContent } from '#lib/articles/live-text.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { askEarly, takeTicket } from './ask-ticket.ts';
import { keepChanges } from './kept-changes.ts';
import { openLine } from './line.ts';
import { type Facts, type LiveArticle, watchArticle } from './live-article.ts';
import { openLiveText } from './live-text.ts';
import type { SaveState } from './save-state.ts';
import type { LiveState } from './standing.ts';

const opening: SaveState = { phase: 'opening', waiting: 0, isKept: true, message: '' };

type Opening = {
  number: number;
  userId: string;
  mayEdit: boolean;
  /** Without it nothing is opened: the stored text stays as it is. */
  canOpen: boolean;
  initial: ArticleContent;
};

/** The living text of an article for as long as its screen stands; null on the server and for the first moment. */
export function useLiveArticle({ number, userId, mayEdit, canOpen, initial }: Opening): LiveArticle | null {
  const [article, setArticle] = useState<LiveArticle | null>(() => {
    if (canOpen && typeof window !== 'undefined') askEarly(number);
    return null;
  });
  // Who loses the right keeps the text that is open: what they typed is in it, and it says itself that they read on.
  const [mayWrite, setMayWrite] = useState(mayEdit);
  if (mayEdit && !mayWrite) setMayWrite(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text with which the page came is only where it begins
  useEffect(() => {
    if (!canOpen) return;
    const live = openLiveText({
      userId,
      mayEdit: mayWrite,
      ask: () => takeTicket(number),
      open: (options) => openLine({ ...options, address: liveAddress(), name: `article:${number}` }),
      keep: (tell) => keepChanges(userId, number, tell),
      page: window,
    });
    setArticle(watchArticle(live, initial));
    return live.stop;
  }, [number, userId, mayWrite, canOpen]);
  return article;
}

/** One thing about how the text stands; what is drawn with it is drawn again only when that changes. */
export function useLiveState<Value extends LiveState[keyof LiveState]>(
  article: LiveArticle | null,
  select: (state: LiveState) => Value,
  before: Value,
): Value {
  return useSyncExternalStore(
    article?.live.subscribe ?? subscribeToNothing,
    () => (article ? select(article.live.state()) : before),
    () => before,
  );
}

/** Where the typed text stands, for people to see. */
export function useSaveSign(article: LiveArticle | null): SaveState {
  return useSyncExternalStore(
    article?.sign.subscribe ?? subscribeToNothing,
    article?.sign.state ?? (() => opening),
    () => opening,
  );
}

/** What is chosen about the article now. */
export function useFacts(article: LiveArticle | null, before: Facts): Facts {
  return useSyncExternalStore(
    article?.facts.subscribe ?? subscribeToNothing,
    article?.facts.state ?? (() => before),
    () => before,
  );
}

/** All that the article says, as of a moment ago. */
export function useContent(article: LiveArticle | null, before: LiveContent): LiveContent {
  return useSyncExternalStore(
    article?.content.subscribe ?? subscribeToNothing,
    () => article?.content.state().content ?? before,
    () => before,
  );
}

/** Whether the text has changed since the screen was last told what readers have. */
export function useIsTouched(article: LiveArticle | null): boolean {
  return useSyncExternalStore(
    article?.touched.subscribe ?? subscribeToNothing,
    () => article?.touched.state().isTouched ?? false,
    () => false,
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/desk/live`;
}
