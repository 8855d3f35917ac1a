'use client';

import { useContent } from '#components/editor/live/use-live-article.ts';
import { TextFacts } from '#components/editor/tools/text-facts.tsx';
import { useArticleScreen } from './article-screen.tsx';

/** How long the text is, how it is built, and what can be done with all of it. */
export function TextPanel() {
  const { draft, article, editor, facts, canWrite } = useArticleScreen();
  const { headline } = useContent(article, draft.content);
  if (!editor)
    return <p className="panel-group quiet">Once the text has opened, its length and outline stand here.</p>;
  return <TextFacts editor={editor} headline={headline} language={facts.language} isReadOnly={!canWrite} />;
}
