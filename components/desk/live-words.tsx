'use client';

import { type InputHTMLAttributes, type TextareaHTMLAttributes, useEffect, useRef } from 'react';
import { shareWords, type WordsElement } from '#components/editor/live/shared-words.ts';
import { useLiveState } from '#components/editor/live/use-live-article.ts';
import { useGrowing } from '#components/ui/use-growing.ts';
import type { LiveTextRoot } from '#lib/articles/live-fields.ts';
import { useArticleScreen } from './article-screen.tsx';

type Shared = {
  root: LiveTextRoot;
  /** As it was stored when the page was made: what is shown until the living text has come. */
  before: string;
};

type LiveTextareaProps = Shared &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue' | 'onChange'> & {
    /** One paragraph: Enter moves on instead of breaking the line. */
    isOneParagraph?: boolean;
  };

/** Words that several people write, in a field as tall as they are. */
export function LiveTextarea({ root, before, isOneParagraph = false, ...rest }: LiveTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const canWrite = useSharedWords(area, root, isOneParagraph);
  useGrowing(area);
  return (
    <textarea
      ref={area}
      rows={1}
      defaultValue={before}
      readOnly={!canWrite}
      onKeyDown={(event) => {
        if (isOneParagraph && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      {...rest}
    />
  );
}

type LiveInputProps = Shared &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'onChange'>;

/** Words that several people write, in one line. */
export function LiveInput({ root, before, ...rest }: LiveInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const canWrite = useSharedWords(input, root, true);
  return <input ref={input} defaultValue={before} readOnly={!canWrite} {...rest} />;
}

function useSharedWords(
  element: { current: WordsElement | null },
  root: LiveTextRoot,
  isOneParagraph: boolean,
): boolean {
  const { article, canWrite } = useArticleScreen();
  const isOpened = useLiveState(article, (state) => state.isOpened, false);
  useEffect(() => {
    if (!article || !isOpened || !element.current) return;
    return shareWords(element.current, article.live.doc.getText(root), isOneParagraph);
  }, [article, isOpened, element, root, isOneParagraph]);
  return canWrite;
}
