'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import type { LetterScreenProps } from './letter-actions.ts';
import { LetterEditor } from './letter-editor.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { LetterProgress } from './letter-progress.tsx';
import { letterKindWords } from './letter-words.ts';

const lookEvery = 2000;

/** One letter: composed and looked at, then on its way, then as it was sent. */
export function LetterScreen(props: LetterScreenProps) {
  const { letter, preview, edition, actions } = props;
  const { push, refresh } = useRouter();
  const isMoving = letter.state === 'sending';
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(refresh, lookEvery);
    return () => clearInterval(timer);
  }, [isMoving, refresh]);
  return (
    <main id="main" className="list letter" tabIndex={-1}>
      <header className="list-header">
        <h1>
          {letterKindWords[letter.kind]} in {edition}
        </h1>
        {letter.state === 'draft' ? (
          <ConfirmedAction
            verb="Throw it away"
            title="Throw this letter away?"
            look="quiet"
            isSmall
            run={() => actions.discard({ id: letter.id, baseVersion: letter.version })}
            onDone={() => push('/desk/newsletter')}
          >
            <p>Nobody was sent it. It cannot be brought back.</p>
          </ConfirmedAction>
        ) : null}
      </header>
      <div className="letter-halves">
        {letter.state === 'draft' ? (
          <LetterEditor key={letter.version} {...props} />
        ) : (
          <LetterProgress letter={letter} actions={actions} onDone={refresh} />
        )}
        <LetterPreview subject={letter.subject} html={preview.html} text={preview.text} />
      </div>
    </main>
  );
}
