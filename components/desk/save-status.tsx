'use client';

import { saveWords } from '#components/editor/live/save-state.ts';
import { useSaveSign } from '#components/editor/live/use-live-article.ts';
import { useArticleScreen } from './article-screen.tsx';

/** Where the typed text stands, in a few words; reads exactly "Saved" once all of it is stored. */
export function SaveStatus() {
  const { article, unreadable, signIn } = useArticleScreen();
  const sign = useSaveSign(article);
  const { phase } = sign;
  if (unreadable)
    return (
      <span className="save-status">
        <span role="status">Open for reading only</span>
      </span>
    );
  return (
    <span
      className={`save-status save-${phase}`}
      title={phase === 'saved' ? 'Everything is stored' : undefined}
    >
      <span role="status">{saveWords(sign)}</span>
      {phase === 'signed-out' ? (
        <button type="button" className="link-button" onClick={signIn}>
          Sign in
        </button>
      ) : null}
    </span>
  );
}
