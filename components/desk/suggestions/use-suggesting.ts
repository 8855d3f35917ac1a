'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';
import { type Suggesting, suggesting } from '#components/editor/suggesting/suggesting.ts';
import { suggestionsIn } from '#components/editor/suggesting/suggestions.ts';

/** How one suggests at the moment; null when what is typed is simply written. */
export function useSuggesting(editor: Editor | null): Suggesting | null {
  return useEditorValue(editor, (standing) => suggesting(standing.state), null);
}

/** How many suggestions stand in the text. */
export function useOpenSuggestions(editor: Editor | null): number {
  return useEditorValue(editor, (standing) => suggestionsIn(standing.state.doc).length, 0);
}

/** The editor's state, anew with every change: for what is on the screen only while there is something to see. */
export function useEditorNow(editor: Editor): Editor['state'] {
  return useEditorValue(editor, (standing) => standing.state, editor.state);
}

function useEditorValue<Value>(editor: Editor | null, read: (editor: Editor) => Value, none: Value): Value {
  const subscribe = useCallback(
    (tell: () => void) => {
      editor?.on('transaction', tell);
      return () => void editor?.off('transaction', tell);
    },
    [editor],
  );
  const value = () => (editor && !editor.isDestroyed ? read(editor) : none);
  return useSyncExternalStore(subscribe, value, () => none);
}
