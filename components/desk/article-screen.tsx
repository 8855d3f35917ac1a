'use client';

import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { Facts, LiveArticle } from '#components/editor/live/live-article.ts';
import type { Presence } from '#components/editor/live/presence.ts';
import type { SiblingView } from '#lib/articles/siblings/types.ts';
import type { DraftView, SectionRef } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import type { CorrectionView } from '#lib/publishing/correction-queries.ts';
import type { LinksView } from '#lib/publishing/links/link-queries.ts';
import type { ArticleTimes } from '#lib/publishing/schedule-types.ts';
import type { Standing } from '#lib/workflow/types.ts';
import type { DeskActions } from './desk-actions.ts';
import type { Known } from './known.ts';
import type { TimeActions } from './schedule/time-actions.ts';

/** Who sits at this screen. */
export type Me = { id: string; name: string; email: string };

/** The dialogs of the article's next steps. */
export type EditorDialog =
  | 'publish'
  | 'correct'
  | 'withdraw'
  | 'restore'
  | 'hand-over'
  | 'move-schedule'
  | 'withdraw-later'
  | 'embargo';

/** What every part of the article's screen reaches for. It changes when something is chosen, never with a key. */
export type ArticleScreen = {
  draft: DraftView;
  /** When things are to happen to it by themselves. */
  times: ArticleTimes;
  timeActions: TimeActions;
  /** What readers were told of its mistakes, newest first. */
  corrections: CorrectionView[];
  /** Its plan, and what this person may do beside writing. */
  standing: Standing;
  /** The stories that tell the same in other languages. */
  siblings: SiblingView[];
  /** What is known of the links in its text. */
  links: LinksView;
  actions: DeskActions;
  me: Me;
  /** The living text; null until the browser has begun to open it. */
  article: LiveArticle | null;
  presence: Presence | null;
  /** The body's editor; null until it stands, and when the body cannot be opened. */
  editor: Editor | null;
  setEditor: (editor: Editor | null) => void;
  canWrite: boolean;
  /** Why the stored text is open for reading only; empty when today's editor can hold it. */
  unreadable: string;
  facts: Facts;
  /** Chooses a section, tags, a byline…; what is learnt with it are the names behind the ids. */
  choose: (patch: Partial<Facts>, learnt?: Partial<Known>) => void;
  known: Known;
  learn: (learnt: Partial<Known>) => void;
  /** What is wrong, by field. */
  errors: FieldErrors;
  sections: SectionRef[];
  mayCreate: { articles: boolean; tags: boolean; authors: boolean };
  siteUrl: string;
  /** The languages that have an edition of their own. */
  editions: string[];
  /** The day that a first publication's address would carry today: "2026/11/22". */
  today: string;
  /** The zone of the newsroom's clocks. */
  timeZone: string;
  /** The section of the side panel that is open: "details", … */
  panel: string;
  showPanel: (id: string) => void;
  open: (dialog: EditorDialog) => void;
  /** Opens the dialog in which one signs in over the text. */
  signIn: () => void;
  goTo: (field: string) => void;
  /** Reads anew what the server knows beside the text. */
  refresh: () => void;
};

const ScreenContext = createContext<ArticleScreen | null>(null);

export const ArticleScreenProvider = ScreenContext.Provider;

/** The article's screen around a part of it. */
export function useArticleScreen(): ArticleScreen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('A part of the article’s screen stands outside of it.');
  return screen;
}
