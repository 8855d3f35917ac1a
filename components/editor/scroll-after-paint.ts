import type { EditorView } from '@tiptap/pm/view';
import { afterPaint } from './live/after-paint.ts';

/** How far from the edges of the screen the caret is to stay. */
type Clear = { top: number; bottom: number };

/**
 * Looks after the caret of a paragraph only once the frame with the key has been shown: asking where it stands on the
 * screen is a tenth of all that a key costs, and the answer is nearly always that it can be seen.
 */
export function scrollAfterPaint(clear: Clear): (view: EditorView) => boolean {
  let isDue = false;
  let isNow = false;
  const look = (view: EditorView) => {
    isDue = false;
    if (view.isDestroyed || isSeen(view, clear)) return;
    isNow = true;
    try {
      view.dispatch(view.state.tr.scrollIntoView());
    } finally {
      isNow = false;
    }
  };
  return (view) => {
    // A table scrolls by itself, and a chosen block is as tall as it likes.
    const isInParagraph = view.state.selection.empty && view.state.selection.$head.depth === 1;
    if (isNow || !isInParagraph) return false;
    if (!isDue) afterPaint(() => look(view));
    isDue = true;
    return true;
  };
}

function isSeen(view: EditorView, clear: Clear): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  const height = window.visualViewport?.height ?? window.innerHeight;
  return top >= clear.top && bottom <= height - clear.bottom;
}
