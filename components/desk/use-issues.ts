'use client';

import { useMemo } from 'react';
import { useContent } from '#components/editor/live/use-live-article.ts';
import { momentOfTold, type Told } from '#lib/articles/first-published.ts';
import { relatedNumbers } from '#lib/document/extract.ts';
import { type Issue, publishIssues } from '#lib/workflow/requirements.ts';
import { useArticleScreen } from './article-screen.tsx';
import { useOpenSuggestions } from './suggestions/use-suggesting.ts';

function liesAhead(told: Told | null, timeZone: string): boolean {
  const now = new Date();
  return told !== null && momentOfTold(told, timeZone, now) > now;
}

/** What the story lacks for readers, as of a moment ago. */
export function useIssues(): Issue[] {
  const { article, draft, standing, links, siblings, editor, known, timeZone } = useArticleScreen();
  const { levels, slugLineTakenBy } = standing;
  const openSuggestions = useOpenSuggestions(editor);
  const content = useContent(article, draft.content);
  const { related } = known;
  const { broken: brokenLinks } = links;
  const isSettled = draft.publication !== null || draft.withdrawn;
  return useMemo(() => {
    const unreadableRelated = relatedNumbers(content.body).filter(
      (number) => number in related && !related[number]?.path,
    );
    const isToCome = !isSettled && liesAhead(content.firstPublished, timeZone);
    const beside = { brokenLinks, siblings, slugLineTakenBy };
    const context = { ...beside, openSuggestions, unreadableRelated, isToCome };
    return publishIssues(content, context, levels);
  }, [
    content,
    openSuggestions,
    brokenLinks,
    siblings,
    related,
    isSettled,
    timeZone,
    slugLineTakenBy,
    levels,
  ]);
}
