'use client';

import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { isKey } from '#components/ui/keys.ts';
import { leaveFocusMode, setFocusMode, wasFocused } from './focus-mode.ts';

// What Escape closes first.
const opened = '.editor-popup:not(.hint-card), [role=dialog], [role=listbox]:not([hidden]), .find-bar';

/** Nothing but the text, on a key; Escape leaves it when there is nothing else to leave. */
export function useFocusMode(editor: Editor): void {
  useEffect(() => {
    if (wasFocused()) setFocusMode(true);
    let isFree = false;
    let selection = editor.state.selection;
    // Seen before anything hears the key: the editor answers every Escape, and would hide whether it meant one.
    const notice = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      isFree = document.querySelector(opened) === null;
      selection = editor.state.selection;
    };
    const press = (event: KeyboardEvent) => {
      const isOn = document.documentElement.hasAttribute('data-focus-mode');
      const now = editor.state.selection;
      // From one place in the text to another it was a click that is only read with the key.
      const isMeant = !now.eq(selection) && !(now.empty && selection.empty);
      const isLeaving = isOn && event.key === 'Escape' && isFree && !isMeant;
      if (!isLeaving && !isKey(event, 'focus-mode')) return;
      event.preventDefault();
      setFocusMode(!isOn);
      if (!isOn) editor.commands.focus();
    };
    window.addEventListener('keydown', notice, { capture: true });
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', notice, { capture: true });
      window.removeEventListener('keydown', press);
      leaveFocusMode();
    };
  }, [editor]);
}
