'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { afterRest } from '#components/ui/after-rest.ts';
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
    const readNow = () => {
      if (!editor.isDestroyed) setReading(newest.current(editor));
    };
    let callOff = whenIdle(readNow);
    const later = afterRest(restMs, () => {
      callOff();
      callOff = whenIdle(readNow);
    });
    editor.on('update', later.soon);
    editor.on('selectionUpdate', later.soon);
    return () => {
      later.stop();
      callOff();
      editor.off('update', later.soon);
      editor.off('selectionUpdate', later.soon);
    };
  }, [editor, also]);
  return reading;
}
