'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { whenIdle } from './when-idle.ts';

const restMs = 250;

/** What is read of the text, anew after a rest in typing or moving; never while a key is being shown. */
export function useIdleReading<Reading>(
  editor: Editor,
  read: (editor: Editor) => Reading,
  also?: unknown,
): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  const newest = useRef(read);
  newest.current = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `also` is what the reading depends on beside the text
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        callOff();
        callOff = whenIdle(() => {
          if (!editor.isDestroyed) setReading(newest.current(editor));
        });
      }, restMs);
    };
    callOff = whenIdle(() => {
      if (!editor.isDestroyed) setReading(newest.current(editor));
    });
    editor.on('update', later);
    editor.on('selectionUpdate', later);
    return () => {
      clearTimeout(timer);
      callOff();
      editor.off('update', later);
      editor.off('selectionUpdate', later);
    };
  }, [editor, also]);
  return reading;
}
