'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { afterRest } from '#components/ui/after-rest.ts';
import type { StyleBook } from '#lib/document/house-style.ts';
import { useIgnoredHints } from './ignored-hints.ts';
import { useStyleBook } from './style-book.ts';
import { drawHints, type HintMemory, hintsIn, type PlacedHint, readBlocks } from './style-hints.ts';
import { whenIdle } from './when-idle.ts';

const restMs = 200;

/** The hints of the house style in this text, read when nothing else is to be done. */
export function useStyleHints(editor: Editor, language: string): PlacedHint[] {
  const [hints, setHints] = useState<PlacedHint[]>([]);
  const ignored = useIgnoredHints();
  const book = useStyleBook(language);

  useEffect(() => {
    if (!book) return;
    const memory = memoryOf(book);
    let callOff = () => {};
    const read = () => {
      if (editor.isDestroyed) return;
      const { doc } = editor.state;
      if (!readBlocks(doc, book, memory)) {
        callOff = whenIdle(read);
        return;
      }
      const found = hintsIn(doc, memory, ignored);
      drawHints(editor.view, found);
      setHints((before) => (isSame(before, found) ? before : found));
    };
    const afterwards = afterRest(restMs, () => {
      callOff = whenIdle(read);
    });
    const later = () => {
      callOff();
      afterwards.soon();
    };
    callOff = whenIdle(read);
    editor.on('update', later);
    return () => {
      afterwards.stop();
      callOff();
      editor.off('update', later);
    };
  }, [editor, book, ignored]);

  return hints;
}

// What was read by one list is not what another says.
const memories = new WeakMap<StyleBook, HintMemory>();

function memoryOf(book: StyleBook): HintMemory {
  const memory = memories.get(book) ?? new Map();
  memories.set(book, memory);
  return memory;
}

function isSame(before: PlacedHint[], found: PlacedHint[]): boolean {
  return (
    before.length === found.length &&
    before.every(({ from, to, term }, index) => {
      const other = found[index];
      return other?.from === from && other.to === to && other.term === term;
    })
  );
}
