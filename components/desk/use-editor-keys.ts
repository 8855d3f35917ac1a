'use client';

import { useEffect, useRef } from 'react';

type EditorKeys = { save: () => void; publish: (() => void) | null };

/** Mod-S stores now; Mod-Shift-P asks to publish. */
export function useEditorKeys(keys: EditorKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        event.preventDefault();
        newest.current.save();
      }
      if (key === 'p' && event.shiftKey && newest.current.publish) {
        event.preventDefault();
        newest.current.publish();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
