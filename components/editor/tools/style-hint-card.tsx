'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Popup } from '#components/editor/popup.tsx';
import { isKey, keys, shownCombo } from '#components/ui/keys.ts';
import { editText } from './change-places.ts';
import { ignoreHint } from './ignored-hints.ts';
import { drawnHints, hintAfter, hintAt, type PlacedHint } from './style-hints.ts';
import { closeUndoStep } from './undo-step.ts';
import { useStyleHints } from './use-style-hints.ts';

type StyleHintCardProps = { editor: Editor; language: string; isReadOnly: boolean };

/** The house style while somebody writes: what it says about the words at the caret, and one key to follow it. */
export function StyleHintCard({ editor, language, isReadOnly }: StyleHintCardProps) {
  const hints = useStyleHints(editor, language);
  const [hint, setHint] = useState<PlacedHint | undefined>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked again when the hints are others
  useEffect(() => {
    // Drawn again only when the caret comes to another hint, and not with every key.
    const look = () => {
      const { from, to } = editor.state.selection;
      const here = editor.view.hasFocus() ? hintAt(drawnHints(editor.view), from, to) : undefined;
      setHint((before) => (isSameHint(before, here) ? before : here));
    };
    look();
    editor.on('selectionUpdate', look);
    editor.on('focus', look);
    const hide = () => setHint(undefined);
    editor.on('blur', hide);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('focus', look);
      editor.off('blur', hide);
    };
  }, [editor, hints]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isNext = isKey(event, 'next-hint');
      // A field with a hint of its own has taken it.
      if (event.defaultPrevented || (!isNext && !isKey(event, 'ignore-hint'))) return;
      event.preventDefault();
      const { from, to } = editor.state.selection;
      const hints = drawnHints(editor.view);
      const here = hintAt(hints, from, to);
      if (here && isReadOnly) goTo(editor, hintAfter(hints, to));
      else if (here && isNext) follow(editor, here);
      else if (here) ignoreHint(here);
      if (!here && isNext) goTo(editor, hintAfter(hints, to));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor, isReadOnly]);

  const frame = editor.view.dom.closest('.body-editor');
  if (!hint || !frame) return null;
  return createPortal(
    <Popup editor={editor} from={hint.from} to={hint.to} side="below" className="hint-card">
      {/* A press must not take the caret out of the text. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
      <div onMouseDown={(event) => event.preventDefault()}>
        <p className="hint-words" aria-live="polite">
          <span className="hint-instead">
            House style: <b lang={language}>{hint.text}</b>
          </span>
          {hint.term.reason ? <span lang={language}>{hint.term.reason}</span> : null}
        </p>
        {isReadOnly ? null : (
          <p className="hint-steps">
            <button type="button" onClick={() => follow(editor, hint)}>
              Replace <kbd>{shownCombo(keys['next-hint'].combos[0])}</kbd>
            </button>
            <button type="button" onClick={() => ignoreHint(hint)}>
              Ignore
            </button>
          </p>
        )}
      </div>
    </Popup>,
    frame,
  );
}

function isSameHint(one: PlacedHint | undefined, other: PlacedHint | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.term === other?.term;
}

function follow(editor: Editor, hint: PlacedHint): void {
  const { view } = editor;
  closeUndoStep(view.state);
  const { tr } = view.state;
  editText(tr, 0, hint);
  view.dispatch(tr.scrollIntoView());
  closeUndoStep(view.state);
  editor.commands.focus(hint.from + hint.text.length);
}

function goTo(editor: Editor, hint: PlacedHint | undefined): void {
  if (hint) editor.chain().focus().setTextSelection(hint.from).scrollIntoView().run();
}
