'use client';

import { useEffect, useRef } from 'react';
import { isKey } from '#components/ui/keys.ts';

type EditorKeys = { save: () => void; publish: (() => void) | null };

/** Stores now; asks to publish. */
export function useEditorKeys(keys: EditorKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { save, publish } = newest.current;
      const act = isKey(event, 'save') ? save : isKey(event, 'publish') ? publish : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
