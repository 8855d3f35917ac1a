'use client';

import { useEffect, useState } from 'react';
import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { useContent } from '#components/editor/live/use-live-article.ts';
import { fetched } from '#components/ui/fetched.tsx';
import type { LiveContent } from '#lib/articles/live-text.ts';
import { useArticleScreen } from './article-screen.tsx';

const FieldHints = fetched(async () => (await import('#components/editor/tools/field-hints.tsx')).FieldHints);

/** The words beside the body that have the text tools. */
export type ToolRoot = 'headline' | 'standfirst' | 'dateline' | 'ledeCaption';

/** The text tools at one field, once the body's editor stands: nobody waits for them. */
export function FieldTools({ id, root }: { id: string; root: ToolRoot }) {
  const { article, draft, editor, facts, canWrite } = useArticleScreen();
  const content = useContent(article, draft.content);
  const [field, setField] = useState<WordsElement | null>(null);
  useEffect(() => {
    const element = document.getElementById(id);
    const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
    setField(isField ? element : null);
  }, [id]);
  if (!editor || !field || !canWrite) return null;
  return <FieldHints field={field} words={wordsOf(content, root)} language={facts.language} />;
}

function wordsOf(content: LiveContent, root: ToolRoot): string {
  return root === 'ledeCaption' ? (content.lede?.caption ?? '') : content[root];
}
