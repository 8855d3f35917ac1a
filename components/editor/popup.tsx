'use client';

import type { Editor } from '@tiptap/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

type Props = {
  editor: Editor;
  from: number;
  to: number;
  side: 'above' | 'below';
  className?: string;
  children: ReactNode;
};

const gap = 8;

/** A small panel at a place of the text; it turns to the other side where there is no room. */
export function Popup({ editor, from, to, side, className = '', children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => panel.current && placePanel(panel.current, editor, { from, to }, side);
    place();
    const sizes = new ResizeObserver(place);
    if (panel.current) sizes.observe(panel.current);
    return () => sizes.disconnect();
  }, [editor, from, to, side]);
  return (
    <div ref={panel} className={`editor-popup ${className}`}>
      {children}
    </div>
  );
}

function placePanel(
  panel: HTMLElement,
  editor: Editor,
  { from, to }: { from: number; to: number },
  side: 'above' | 'below',
): void {
  const frame = panel.offsetParent?.getBoundingClientRect();
  const { size } = editor.state.doc.content;
  if (!frame || editor.isDestroyed) return;
  const start = editor.view.coordsAtPos(Math.min(from, size));
  const end = editor.view.coordsAtPos(Math.min(to, size));
  const roomBelow = (window.visualViewport?.height ?? window.innerHeight) - end.bottom - gap;
  const roomAbove = start.top - gap;
  const isAbove =
    side === 'above'
      ? roomAbove >= panel.offsetHeight || roomAbove > roomBelow
      : roomBelow < panel.offsetHeight && roomAbove > roomBelow;
  const top = isAbove ? start.top - panel.offsetHeight - gap : end.bottom + gap;
  const left = Math.min(start.left - frame.left, frame.width - panel.offsetWidth);
  panel.style.top = `${top - frame.top}px`;
  panel.style.left = `${Math.max(left, 0)}px`;
}
