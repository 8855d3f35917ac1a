'use client';

import { type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';

type GrowingTextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
  value: string;
  onText: (text: string) => void;
  /** One paragraph: Enter moves on instead of breaking the line. */
  isOneParagraph?: boolean;
};

/** A textarea as tall as its text. */
export function GrowingTextarea({ value, onText, isOneParagraph, ...rest }: GrowingTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
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
    return () => observer.disconnect();
  }, [value]);
  return (
    <textarea
      ref={area}
      rows={1}
      value={value}
      onChange={(event) =>
        onText(isOneParagraph ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)
      }
      onKeyDown={(event) => {
        if (isOneParagraph && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      {...rest}
    />
  );
}
