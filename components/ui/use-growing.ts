'use client';

import { type RefObject, useLayoutEffect } from 'react';

/** Keeps a textarea as tall as its text. */
export function useGrowing(area: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const element = area.current;
    // Where the browser fits it by itself (field-sizing), nothing is left to do.
    if (!element || CSS.supports('field-sizing', 'content')) return;
    const grow = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    grow();
    const observer = new ResizeObserver(grow);
    observer.observe(document.documentElement);
    element.addEventListener('input', grow);
    element.addEventListener('wordsshown', grow);
    return () => {
      observer.disconnect();
      element.removeEventListener('input', grow);
      element.removeEventListener('wordsshown', grow);
    };
  }, [area]);
}
