'use client';

import type { WordsElement } from '#components/editor/live/shared-words.ts';
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

function fieldOf(name: string): WordsElement | undefined {
  const field = document.getElementById(fieldIds[name] ?? name);
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isField ? field : undefined;
}

/** The tools that work on the whole article. */
export function TextTools() {
  const { article, editor, facts, canWrite } = useArticleScreen();
  if (!article || !editor) return null;
  return (
    <ArticleTools
      editor={editor}
      live={article.live}
      fieldOf={fieldOf}
      language={facts.language}
      isReadOnly={!canWrite}
    />
  );
}
