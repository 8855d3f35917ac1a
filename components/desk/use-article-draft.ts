'use client';

import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { ArticleContent, DraftView } from '#lib/articles/types.ts';
import { readStored, type StoredDraft, storeDraft } from './article-requests.ts';
import { createAutosave } from './autosave.ts';
import { keepText, keptTextKey } from './kept-text.ts';
import { type Known, knowBoth, knownOf } from './known.ts';
import { useSaveTriggers } from './use-save-triggers.ts';

/** Everything the editor's fields need of the text that is being written. */
export type ArticleDraft = ReturnType<typeof useArticleDraft>;

/** The text under the hand: what it says, what it refers to, and its way to the server. */
export function useArticleDraft(draft: DraftView, userId: string) {
  const number = draft.number;
  const [content, setContent] = useState(draft.content);
  const [known, setKnown] = useState(() => knownOf(draft));
  const [edition, setEdition] = useState(0);
  const [isKeepable, setKeepable] = useState(true);
  const newest = useRef({ content, known });

  const [autosave] = useState(() => {
    const page = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    return createAutosave({
      version: draft.version,
      savedAt: draft.updatedAt.toISOString(),
      send: (baseVersion, text) => storeDraft(number, userId, baseVersion, text),
      keep: (text, baseVersion) => {
        const keptAt = new Date().toISOString();
        const kept = text && { content: text, known: newest.current.known, baseVersion, keptAt };
        setKeepable(keepText(window.localStorage, keptTextKey(userId, number, page), kept));
      },
    });
  });
  const save = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);

  const show = useCallback((text: ArticleContent, learnt: Partial<Known>) => {
    newest.current = { content: text, known: knowBoth(newest.current.known, learnt) };
    setContent(newest.current.content);
    setKnown(newest.current.known);
  }, []);
  /** Remembers names and shapes without changing the text. */
  const learn = useCallback((learnt: Partial<Known>) => show(newest.current.content, learnt), [show]);
  const change = useCallback(
    (patch: Partial<ArticleContent>, learnt: Partial<Known> = {}) => {
      show({ ...newest.current.content, ...patch }, learnt);
      autosave.change(newest.current.content);
    },
    [autosave, show],
  );
  /** Puts a whole other text in place, as if it had been typed. */
  const replace = useCallback(
    (text: ArticleContent, learnt: Partial<Known>) => {
      change(text, learnt);
      setEdition((count) => count + 1);
    },
    [change],
  );
  /** Goes on from what the server holds, letting go of what is not stored. */
  const adopt = useCallback(
    (stored: StoredDraft) => {
      show(stored.content, knownOf(stored));
      autosave.goOnFrom(stored.version, stored.updatedAt);
      setEdition((count) => count + 1);
    },
    [autosave, show],
  );
  /** Reads what the server holds and goes on from it; false when it cannot be read. */
  const takeTheirs = useCallback(async () => {
    const stored = await readStored(number);
    if (stored) adopt(stored);
    return stored !== null;
  }, [adopt, number]);

  useSaveTriggers(number, autosave, adopt);
  return { content, known, edition, save, autosave, isKeepable, change, learn, replace, takeTheirs };
}
