'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type StyleBook, styleBookOf } from '#lib/document/house-style.ts';
import { drawHints, type HintMemory, hintsIn, type PlacedHint, readBlocks } from './style-hints.ts';
import { fetchStyleTerms } from './style-terms.ts';
import { whenIdle } from './when-idle.ts';

const restMs = 200;
const staleMs = 60_000;
// What somebody ignores stays ignored until the tab is closed.
const ignoredKey = 'nightdesk-ignored-hints';

/** The hints of the house style in this text, read when nothing else is to be done. */
export function useStyleHints(editor: Editor, language: string) {
  const [hints, setHints] = useState<PlacedHint[]>([]);
  const [ignored, setIgnored] = useState(readIgnored);
  const memory = useRef<HintMemory>(new Map());
  const book = useStyleBook(language, memory);

  useEffect(() => {
    if (!book) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    const read = () => {
      if (editor.isDestroyed) return;
      const { doc } = editor.state;
      if (!readBlocks(doc, book, memory.current)) {
        callOff = whenIdle(read);
        return;
      }
      const found = hintsIn(doc, memory.current, ignored);
      drawHints(editor.view, found);
      setHints((before) => (isSame(before, found) ? before : found));
    };
    const later = () => {
      clearTimeout(timer);
      callOff();
      timer = setTimeout(() => {
        callOff = whenIdle(read);
      }, restMs);
    };
    callOff = whenIdle(read);
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      callOff();
      editor.off('update', later);
    };
  }, [editor, book, ignored]);

  const ignore = useCallback((hint: PlacedHint) => {
    setIgnored((before) => {
      const next = new Set([...before, hint.around]);
      writeIgnored(next);
      return next;
    });
  }, []);
  return { hints, ignore };
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

function useStyleBook(language: string, memory: { current: HintMemory }): StyleBook | null {
  const [book, setBook] = useState<StyleBook | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let readAt = 0;
    const read = async () => {
      if (Date.now() - readAt < staleMs || document.visibilityState === 'hidden') return;
      readAt = Date.now();
      const terms = await fetchStyleTerms(language);
      if (!isCurrent || !terms) return;
      memory.current.clear();
      setBook(styleBookOf(terms));
    };
    void read();
    // Whoever comes back from the list finds it as it is now.
    const again = () => void read();
    window.addEventListener('focus', again);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', again);
    };
  }, [language, memory]);
  return book;
}

function readIgnored(): Set<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(ignoredKey) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

function writeIgnored(ignored: Set<string>): void {
  try {
    sessionStorage.setItem(ignoredKey, JSON.stringify([...ignored].slice(-500)));
  } catch {
    // A browser without storage forgets them with the page.
  }
}
