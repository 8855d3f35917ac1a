import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

type Place = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * A key acts on what one sees chosen. A browser tells of a moved selection only afterwards, and on a busy page it brings the
 * next key first: Enter would part the line where the caret was, before End.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',

  addProseMirrorPlugins() {
    let told: Place | null = null;
    const hear = () => {
      told = placeNow();
    };
    return [
      new Plugin({
        view: () => {
          document.addEventListener('selectionchange', hear);
          return { destroy: () => document.removeEventListener('selectionchange', hear) };
        },
        props: {
          handleDOMEvents: {
            keydown: (view, event) => {
              const isOld = !view.composing && !event.isComposing && !isSame(told, placeNow());
              if (isOld) document.dispatchEvent(new Event('selectionchange'));
              return false;
            },
          },
        },
      }),
    ];
  },
});

function placeNow(): Place | null {
  const selection = getSelection();
  if (!selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(one: Place | null, other: Place | null): boolean {
  return (
    one?.anchorNode === other?.anchorNode &&
    one?.anchorOffset === other?.anchorOffset &&
    one?.focusNode === other?.focusNode &&
    one?.focusOffset === other?.focusOffset
  );
}
