'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import type { KnownRelated, RelatedChoice } from './types.ts';

type Picking = { editor: Editor; at: number; isReplacing: boolean };

/** The choice of a related article: where it was asked for, and what becomes of it. */
export function useRelatedPicking() {
  const [picking, setPicking] = useState<Picking | null>(null);
  const [picked, setPicked] = useState<KnownRelated>({});

  const pickRelated = useCallback((editor: Editor, replacing?: number) => {
    setPicking({
      editor,
      at: replacing ?? editor.state.selection.from,
      isReplacing: replacing !== undefined,
    });
  }, []);
  const close = () => {
    setPicking(null);
    picking?.editor.commands.focus();
  };
  const pick = (choice: RelatedChoice) => {
    if (!picking) return;
    setPicked((before) => ({ ...before, [choice.number]: choice }));
    putRelated(picking, choice.number);
    close();
  };
  return { picking, picked, pickRelated, pick, close };
}

function putRelated({ editor, at, isReplacing }: Picking, articleNumber: number): void {
  const piece = editor.schema.nodes.relatedArticle?.create({ number: articleNumber });
  const { tr } = editor.state;
  if (!piece) return;
  if (isReplacing) {
    if (tr.doc.nodeAt(at)?.type !== piece.type) return;
    editor.view.dispatch(tr.setNodeAttribute(at, 'number', articleNumber));
    return;
  }
  const after = insertPiece(tr, placeForPiece(tr.doc, at), piece);
  editor.view.dispatch(goOnAt(tr, after));
}
