'use client';

import { useMemo } from 'react';
import { useContent } from '#components/editor/live/use-live-article.ts';
import { relatedNumbers } from '#lib/document/extract.ts';
import { type Issue, publishIssues } from '#lib/workflow/requirements.ts';
import { useArticleScreen } from './article-screen.tsx';
import { useOpenSuggestions } from './suggestions/use-suggesting.ts';

/** What the story lacks for readers, as of a moment ago. */
export function useIssues(): Issue[] {
  const { article, draft, editor, known } = useArticleScreen();
  const openSuggestions = useOpenSuggestions(editor);
  const content = useContent(article, draft.content);
  const { related } = known;
  return useMemo(() => {
    const unreadableRelated = relatedNumbers(content.body).filter(
      (number) => number in related && !related[number]?.path,
    );
    return publishIssues(content, { openSuggestions, unreadableRelated });
  }, [content, openSuggestions, related]);
}
