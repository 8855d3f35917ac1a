'use client';

import { useEffect, useMemo } from 'react';
import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { isKey } from '#components/ui/keys.ts';
import { editField } from './edit-field.ts';
import { fieldTypography } from './field-typography.ts';
import { ignoreHint, useIgnoredHints } from './ignored-hints.ts';
import { useStyleBook } from './style-book.ts';
import { hintAfter, hintAt, hintsInWords, type PlacedHint } from './style-hints.ts';

type FieldHintsProps = {
  field: WordsElement;
  /** What the field says, as of a moment ago. */
  words: string;
  language: string;
};

/** What the text tools do in a field beside the body: typography as one types, and under it what the house style says. */
export function FieldHints({ field, words, language }: FieldHintsProps) {
  const book = useStyleBook(language);
  const ignored = useIgnoredHints();
  const hints = useMemo(() => (book ? hintsInWords(words, book, ignored) : []), [words, book, ignored]);

  useEffect(() => fieldTypography(field, language), [field, language]);
  useEffect(() => {
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !book) return;
      const isNext = isKey(event, 'next-hint');
      if (!isNext && !isKey(event, 'ignore-hint')) return;
      const caret = field.selectionEnd ?? 0;
      const now = hintsInWords(field.value, book, ignored);
      const hint = hintAt(now, caret, caret) ?? hintAfter(now, caret);
      if (!hint) return;
      event.preventDefault();
      if (isNext) follow(field, hint);
      else ignoreHint(hint);
    };
    field.addEventListener('keydown', press);
    return () => field.removeEventListener('keydown', press);
  }, [field, book, ignored]);

  const replace = ({ around }: PlacedHint) => {
    const hint = book && hintsInWords(field.value, book, ignored).find((one) => one.around === around);
    if (hint) follow(field, hint);
    field.focus();
  };
  return (
    <div className="field-hints" aria-live="polite">
      {hints.length > 0 ? (
        <ul aria-label="House style">
          {hints.map((hint) => (
            <li key={hint.around}>
              <span lang={language}>
                {words.slice(hint.from, hint.to)} → <b>{hint.text}</b>
              </span>
              {hint.term.reason ? (
                <span className="quiet" lang={language}>
                  {hint.term.reason}
                </span>
              ) : null}
              <button type="button" className="link-button" onClick={() => replace(hint)}>
                Replace
              </button>
              <button type="button" className="link-button" onClick={() => ignoreHint(hint)}>
                Ignore
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function follow(field: WordsElement, hint: PlacedHint): void {
  editField(field, [hint], hint.from + hint.text.length, true);
}
