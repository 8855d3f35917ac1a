'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveText } from '#components/editor/live/live-text.ts';
import { fetched } from '#components/ui/fetched.tsx';
import { isKey } from '#components/ui/keys.ts';
import type { FindBarProps } from './find-bar.tsx';
import { liveFields } from './live-fields.ts';
import { renewStyleBooks } from './style-book.ts';
import { onToolCall } from './tool-calls.ts';
import { setLayers } from './tool-layers.ts';
import type { FieldOf } from './use-find.ts';
import { useFocusMode } from './use-focus-mode.ts';
import { whenIdle } from './when-idle.ts';

// Each comes when it is called for, or when the browser has nothing else to do.
const FindBar = fetched(async () => (await import('./find-bar.tsx')).FindBar, FindBarToCome);
const StyleHintCard = fetched(async () => (await import('./style-hint-card.tsx')).StyleHintCard);

type ArticleToolsProps = {
  editor: Editor;
  live: LiveText;
  fieldOf: FieldOf;
  language: string;
  isReadOnly: boolean;
};

/** The tools that work on the whole article, and their keys. */
export function ArticleTools({ editor, live, fieldOf, language, isReadOnly }: ArticleToolsProps) {
  const [called, setCalled] = useState({ times: 0, toReplace: false });
  const [isFinding, setFinding] = useState(false);
  const early = useRef('');
  const [said, setSaid] = useState('');
  const hasRested = useRested();
  const fields = useMemo(() => liveFields(editor, live.doc), [editor, live]);

  useEffect(() => setLayers(editor.view, { language }), [editor, language]);
  useTyping(editor, isReadOnly);
  useEffect(() => live.onChanged((what) => what === 'house-style' && renewStyleBooks()), [live]);

  const find = (toReplace: boolean) => {
    early.current = '';
    setFinding(true);
    setSaid('');
    setCalled((before) => ({
      times: before.times + 1,
      toReplace: toReplace || (isFinding && before.toReplace),
    }));
  };
  const tidy = async () => {
    const { tidyArticle } = await import('./tidy-article.ts');
    const count = tidyArticle(editor.view, fields, language);
    setSaid(saidOf(count));
  };
  const calls = useRef({ find, tidy });
  calls.current = { find, tidy };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInWindow(event.target)) return;
      const isInBar = event.target instanceof Element && event.target.closest('.find-bar') !== null;
      if (isKey(event, 'find') && !isInBar) calls.current.find(false);
      else if (isKey(event, 'replace')) calls.current.find(true);
      else if (isKey(event, 'tidy') && !isReadOnly) void calls.current.tidy();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const leave = onToolCall((tool) =>
      tool === 'find' ? calls.current.find(true) : void calls.current.tidy(),
    );
    return () => {
      leave();
      window.removeEventListener('keydown', press);
    };
  }, [isReadOnly]);
  useFocusMode(editor);
  useEffect(() => {
    // What was said is over with the next change.
    const forget = () => setSaid('');
    editor.on('update', forget);
    return () => {
      editor.off('update', forget);
    };
  }, [editor]);

  return (
    <>
      {said ? (
        <div className="tool-said" aria-live="polite">
          {said}
          <button type="button" className="link-button" onClick={() => setSaid('')}>
            Close
          </button>
        </div>
      ) : null}
      {isFinding ? (
        <FindBar
          early={early}
          editor={editor}
          fields={fields}
          fieldOf={fieldOf}
          isReadOnly={isReadOnly}
          called={called}
          onClose={() => setFinding(false)}
        />
      ) : null}
      {hasRested ? <StyleHintCard editor={editor} language={language} isReadOnly={isReadOnly} /> : null}
    </>
  );
}

/** Takes the keyboard at once, so that what is looked for is not typed into the story. */
function FindBarToCome({ editor, early, onClose }: FindBarProps) {
  return (
    <input
      ref={focusOnce}
      className="visually-hidden"
      aria-label="Find"
      onChange={(event) => {
        early.current = event.target.value;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onClose();
        editor.commands.focus();
      }}
    />
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}

function saidOf(count: number): string {
  if (count === 0) return 'The typography is tidy already.';
  return `${count === 1 ? 'One place was' : `${count} places were`} tidied. Undo takes it back.`;
}

function useTyping(editor: Editor, isReadOnly: boolean): void {
  useEffect(() => {
    if (isReadOnly) return;
    return whenIdle(() => void listenToTyping(editor));
  }, [editor, isReadOnly]);
}

async function listenToTyping(editor: Editor): Promise<void> {
  const { liveTypography } = await import('./live-typography.ts');
  if (!editor.isDestroyed) editor.storage.toolLayers.typing = liveTypography();
}

function useRested(): boolean {
  const [hasRested, setRested] = useState(false);
  useEffect(() => whenIdle(() => setRested(true)), []);
  return hasRested;
}

function isInWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}
