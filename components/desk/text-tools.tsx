'use client';

import { useCallback } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { useArticleScreen } from './article-screen.tsx';

// They work on the text, so they come when its editor is there.
const ArticleTools = fetched(
  async () => (await import('#components/editor/tools/article-tools.tsx')).ArticleTools,
);

const fieldIds: Record<string, string> = {
  ledeCaption: 'lede-caption',
  ledeCredit: 'lede-credit',
  ledeAlt: 'lede-alt',
};

/** The tools that work on the whole article. */
export function TextTools() {
  const { article, editor, facts, canWrite } = useArticleScreen();
  const showField = useCallback((name: string, from: number, to: number) => {
    const field = document.getElementById(fieldIds[name] ?? name);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    field.scrollIntoView({ block: 'center' });
    field.setSelectionRange(from, to);
    return field;
  }, []);
  if (!article || !editor) return null;
  return (
    <ArticleTools
      editor={editor}
      live={article.live}
      showField={showField}
      language={facts.language}
      isReadOnly={!canWrite}
    />
  );
}
